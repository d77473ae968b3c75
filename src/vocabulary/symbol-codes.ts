/**
 * The codes inside document symbols: type abbreviations and what they stand for, and the issuer codes whose case is not plain capitals.
 * Sources: Nghị định 30/2020/NĐ-CP annex III (state), Hướng dẫn 36-HD/VPTW (Party), domain.md §1.2 and §1.3.
 */
import type { DocumentType } from './kinds.js';

/**
 * Type abbreviations as written, with the type they give when no word before the symbol tells it.
 * "QĐ" is quyết định for the state and also quy định for the Party; "TT" is thông tư for the state: the word before decides.
 */
export const TYPE_CODES: Readonly<Record<string, DocumentType>> = {
  NQLT: 'RESOLUTION',
  TTLT: 'CIRCULAR',
  VBHN: 'OTHER',
  CTHĐ: 'ACTION_PROGRAM',
  CTr: 'ACTION_PROGRAM',
  TTr: 'OTHER',
  QyĐ: 'OTHER',
  QĐi: 'OTHER',
  BGN: 'OTHER',
  BTT: 'OTHER',
  GUQ: 'OTHER',
  NQ: 'RESOLUTION',
  QĐ: 'DECISION',
  QC: 'OTHER',
  CT: 'DIRECTIVE',
  CĐ: 'OTHER',
  CV: 'OFFICIAL_LETTER',
  TC: 'OTHER',
  TB: 'OTHER',
  HD: 'GUIDELINE',
  KL: 'CONCLUSION',
  KH: 'PLAN',
  PA: 'OTHER',
  ĐA: 'SCHEME',
  DA: 'OTHER',
  BC: 'REPORT',
  BB: 'OTHER',
  HĐ: 'OTHER',
  TT: 'CIRCULAR',
  NĐ: 'DECREE',
  PL: 'LAW',
  GM: 'OTHER',
  GT: 'OTHER',
  PG: 'OTHER',
  SY: 'OTHER',
  SL: 'OTHER',
};

/** What codes stand for whose type is OTHER: the word by which such a document is called. */
export const TYPE_CODE_NAMES: Readonly<Record<string, string>> = {
  VBHN: 'Văn bản hợp nhất',
  TTr: 'Tờ trình',
  QyĐ: 'Quy định',
  QC: 'Quy chế',
  CĐ: 'Công điện',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  PA: 'Phương án',
  DA: 'Dự án',
  BB: 'Biên bản',
  HĐ: 'Hợp đồng',
};

/** Words that name a type of document, longest first, folded for matching (old tone style, lower case). */
export const TYPE_WORDS: readonly (readonly [word: string, type: DocumentType])[] = [
  ['nghị quyết liên tịch', 'RESOLUTION'],
  ['nghị quyết', 'RESOLUTION'],
  ['quyết định', 'DECISION'],
  ['chỉ thị', 'DIRECTIVE'],
  ['kế hoạch hành động', 'PLAN'],
  ['kế hoạch', 'PLAN'],
  ['chương trình hành động', 'ACTION_PROGRAM'],
  ['chương trình', 'ACTION_PROGRAM'],
  ['kết luận', 'CONCLUSION'],
  ['thông tư liên tịch', 'CIRCULAR'],
  ['thông tư', 'CIRCULAR'],
  ['nghị định', 'DECREE'],
  ['bộ luật', 'LAW'],
  ['luật', 'LAW'],
  ['pháp lệnh', 'LAW'],
  ['hiến pháp', 'LAW'],
  ['đề án', 'SCHEME'],
  ['công văn', 'OFFICIAL_LETTER'],
  ['văn bản hợp nhất', 'OTHER'],
  ['văn bản', 'OTHER'],
  ['hướng dẫn', 'GUIDELINE'],
  ['báo cáo', 'REPORT'],
  ['tờ trình', 'OTHER'],
  ['thông báo', 'OTHER'],
  ['thông tri', 'OTHER'],
  ['quy định', 'OTHER'],
  ['quy chế', 'OTHER'],
  ['công điện', 'OTHER'],
  ['điều lệ', 'OTHER'],
  ['chiến lược', 'OTHER'],
  ['dự án', 'OTHER'],
  ['phương án', 'OTHER'],
];

/** Short forms of type words in headings and queries: "NQ 29", "QĐ số 20", "CT 35". */
export const TYPE_ABBREVIATIONS: Readonly<Record<string, DocumentType>> = {
  nq: 'RESOLUTION',
  qđ: 'DECISION',
  qd: 'DECISION',
  ct: 'DIRECTIVE',
  kh: 'PLAN',
  ctr: 'ACTION_PROGRAM',
  cthđ: 'ACTION_PROGRAM',
  cthd: 'ACTION_PROGRAM',
  kl: 'CONCLUSION',
  tt: 'CIRCULAR',
  ttlt: 'CIRCULAR',
  nđ: 'DECREE',
  nd: 'DECREE',
  đa: 'SCHEME',
  da: 'SCHEME',
  cv: 'OFFICIAL_LETTER',
  hd: 'GUIDELINE',
  bc: 'REPORT',
};

/** Issuer codes written with small letters; all others are capitals. Needed to restore a symbol typed in lower case. */
export const MIXED_CASE_CODES = ['TTg', 'GDTrH', 'ThU', 'GDMN', 'VHXH'] as const;

/** The first word of the list with which a folded text begins, on a word boundary. */
export function documentTypeOfWord(folded: string): DocumentType | null {
  for (const [word, type] of TYPE_WORDS) {
    if (folded.startsWith(word) && !/^[\p{L}\p{N}]/u.test(folded.slice(word.length))) return type;
  }
  return null;
}

/** The type that a symbol's own code tells; a symbol without one is a letter (công văn), a legislature's symbol tells nothing. */
export function documentTypeOfCode(code: string | null): DocumentType | null {
  return code === null ? null : (TYPE_CODES[code] ?? null);
}
