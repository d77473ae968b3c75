/**
 * Who issued a cited document (domain.md §1.3, §1.4): the body named with it, else the one body that its symbol's code stands for, else, for codes
 * that exist once per place (UBND, HĐND, HU), the issuer of the carrying document or the body of the source's locality, else nobody.
 */
import type { Citation } from '../recognition/citation.js';
import { centralBodies, centralBody, localBody } from '../vocabulary/agencies.js';
import type { AgencyEntity, LocalityEntity } from '../vocabulary/facts.js';
import type { LocalityLevel } from '../vocabulary/kinds.js';
import { existedOn, localityById, predecessorsOf } from '../vocabulary/localities.js';
import { normalIssuer } from '../vocabulary/symbols.js';
import type { NamedAgency } from './agencies.js';
import { type ArticleContext, unitAtLevel } from './article-context.js';

export interface Issuer {
  readonly agency: AgencyEntity;
  /** NAMED: the text says so beside the citation. CODE: the symbol's code is one body's. PLACE: the code, in the source's locality. */
  readonly by: 'NAMED' | 'CODE' | 'PLACE';
}

/** Codes that exist once per place, with the kind of body and the levels that may bear them. */
const LOCAL_CODES: Readonly<Record<string, readonly [kind: string, levels: readonly LocalityLevel[]]>> = {
  UBND: ['ubnd', ['PROVINCE', 'DISTRICT', 'COMMUNE']],
  HĐND: ['hdnd', ['PROVINCE', 'DISTRICT', 'COMMUNE']],
  SGDĐT: ['sgddt', ['PROVINCE']],
  GDĐT: ['sgddt', ['PROVINCE']],
  PGDĐT: ['pgddt', ['DISTRICT']],
  TU: ['cap-uy', ['PROVINCE', 'DISTRICT']],
  HU: ['cap-uy', ['DISTRICT']],
  QU: ['cap-uy', ['DISTRICT']],
  ThU: ['cap-uy', ['DISTRICT']],
  TXU: ['cap-uy', ['DISTRICT']],
  ĐU: ['cap-uy', ['COMMUNE']],
  BPC: ['ban-phap-che-hdnd', ['PROVINCE', 'DISTRICT']],
  BKTNS: ['ban-kinh-te-ngan-sach-hdnd', ['PROVINCE']],
  BVHXH: ['ban-van-hoa-xa-hoi-hdnd', ['PROVINCE']],
  VPUBND: ['vp-ubnd', ['PROVINCE', 'DISTRICT']],
  BTGTU: ['btg-cap-uy', ['PROVINCE', 'DISTRICT']],
  BTCTU: ['btc-cap-uy', ['PROVINCE', 'DISTRICT']],
  VPTU: ['vp-cap-uy', ['PROVINCE', 'DISTRICT']],
};
/** The Party's central bodies share one code: only the text tells which it was. */
const SHARED_CODES: ReadonlySet<string> = new Set(['TW']);

/** Central bodies by issuer code. */
function centralByCode(code: string): AgencyEntity | null {
  const body = centralBodies().find((each) => each.issuerCodes?.includes(code));
  return body === undefined ? null : centralBody(body.key);
}

/** The other bodies of a joint symbol: "TTLT-BGDĐT-BNV" is the first's and the second's. Only codes that are one central body's. */
export function coIssuersOf(issuerCodes: string): AgencyEntity[] {
  return normalIssuer(issuerCodes)
    .split('-')
    .slice(1)
    .flatMap((code) => centralByCode(code.replace(/\d+$/u, '')) ?? []);
}

/** An issuing body that is named right where the citation says "của", or right before "ban hành" in the same clause. */
export function issuerNamed(citation: Citation, named: readonly NamedAgency[], text: string): AgencyEntity | null {
  return issuerMention(citation, named, text)?.entity ?? null;
}

/** The same with the place where it is named. */
export function issuerMention(citation: Citation, named: readonly NamedAgency[], text: string): NamedAgency | null {
  if (citation.issuerAt !== null) {
    const at = citation.issuerAt;
    const behind = named[firstFrom(named, at)];
    if (behind !== undefined && officeOrNothing(text.slice(at, behind.mention.start))) return behind;
  }
  // A few steps back, for a long name may hold a shorter one that begins behind it ("Ban Chỉ đạo của Chính phủ về …").
  const last = firstFrom(named, citation.start);
  const before = named
    .slice(Math.max(0, last - 4), last)
    .findLast(({ mention }) => mention.end <= citation.start && citation.start - mention.end < 60);
  if (before !== undefined && ISSUING.test(text.slice(before.mention.end, citation.start))) return before;
  return null;
}

/** The index of the first body named at or behind a place; bodies are in text order. */
function firstFrom(named: readonly NamedAgency[], at: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.mention.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Between "của" and the body only its holder's office may stand, or a meeting of it. */
function officeOrNothing(between: string): boolean {
  return /^\s*(?:(?:Phó )?(?:Chủ tịch|Bộ trưởng|Thứ trưởng|Giám đốc|Bí thư|Tổng Bí thư)|Hội nghị lần thứ \p{L}+,?|các)?\s*$/iu.test(
    between,
  );
}
const ISSUING =
  /^[\s,)]*(?:\([^)]*\)\s*)?(?:(?:đã|vừa|vừa qua|vừa có|vừa mới|mới đây|mới|cũng|tiếp tục|chính thức)\s+)*(?:ký\s+)?(?:ban hành|phê duyệt|thông qua|công bố dự thảo|có|ra|gửi|tại)(?:\s+(?:bản|dự thảo|văn bản))?\s*(?:\p{L}+\s){0,2}$/iu;

/** The body of a local code in the source's locality: of the source's own level where the code fits, else the level above. */
export function bodyOfCode(code: string, locality: LocalityEntity | null, asOf: string | null): AgencyEntity | null {
  const entry = LOCAL_CODES[code];
  if (entry === undefined || locality === null) return null;
  const [kind, levels] = entry;
  const ordered = [locality.level, ...levels.filter((level) => level !== locality.level)].filter((level) =>
    levels.includes(level),
  );
  for (const level of ordered) {
    const unit = unitAtLevel(locality, level, asOf);
    const body = unit === null ? null : localBody(kind, unit.id);
    if (body !== null) return body;
  }
  return null;
}

/**
 * The body of that name on a day. Where a unit of before the reform of 2025 has a namesake of today, a document of before is of the former:
 * "Quyết định số 06/2021/QĐ-UBND … của UBND tỉnh Thái Nguyên" was not issued by the committee of the province that was joined in 2025.
 */
export function bodyOn(body: AgencyEntity, day: string): AgencyEntity {
  const [head, unitId] = body.id.split('/');
  const unit = unitId === undefined ? null : localityById(`locality:${unitId}`);
  if (unit === null || unit.validFrom === null || unit.validFrom <= day) return body;
  const former = predecessorsOf(unit.id)
    .map(({ from }) => localityById(from)!)
    .find((each) => each.name === unit.name && each.level === unit.level && existedOn(each, day));
  if (former === undefined) return body;
  const id = `${head}/${former.id.slice('locality:'.length)}`;
  return { ...body, id, validFrom: former.validFrom, validTo: former.validTo };
}

const BODY_WORD =
  /^(?:ban|bch|btv|ubnd|[uủ][yỷ] ban|u[yỷ] ban|hđnd|hội đồng|tỉnh|thành|huyện|quận|thị|sở|phòng|đảng|chủ tịch|giám đốc)/iu;

/** Kinds of bodies that sign with a local code: a named issuer of another kind is somebody else. */
const KINDS_OF_CODE: readonly (readonly [code: RegExp, kind: RegExp])[] = [
  [/^UBND$/u, /^PEOPLES_COMMITTEE$/u],
  [/^HĐND$/u, /^PEOPLES_COUNCIL$/u],
  [/^S?GDĐT$/u, /^EDUCATION_DEPARTMENT$/u],
  [/^PGDĐT$/u, /^EDUCATION_OFFICE$/u],
  [/^(?:TU|HU|QU|ThU|TXU|ĐU)$/u, /^PARTY_/u],
];

/** The issuer by the rules of §1.4, or null where nothing settles it. */
export function issuerOf(
  citation: Citation,
  named: readonly NamedAgency[],
  at: { context: ArticleContext; text: string },
): Issuer | null {
  const inText = issuerNamed(citation, named, at.text);
  if (citation.symbol === null) return inText === null ? null : { agency: inText, by: 'NAMED' };
  const code = normalIssuer(citation.symbol.issuer).split('-')[0] ?? '';
  const plain = code.replace(/^(QH|UBTVQH|HĐND)\d+$/u, '$1');
  // A code that is one body's settles it, whoever stands beside it.
  const central = SHARED_CODES.has(plain) ? null : centralByCode(plain);
  if (central !== null) return { agency: central, by: inText?.id === central.id ? 'NAMED' : 'CODE' };
  const kind = KINDS_OF_CODE.find(([pattern]) => pattern.test(plain))?.[1];
  if (inText !== null && (kind === undefined || kind.test(inText.bodyKind ?? ''))) return { agency: inText, by: 'NAMED' };
  if (SHARED_CODES.has(plain)) return null;
  // The text names an issuer that stayed open: the source's own body is not put in its place.
  if (citation.issuerAt !== null && BODY_WORD.test(at.text.slice(citation.issuerAt, citation.issuerAt + 20))) return null;
  const local = bodyOfCode(plain, at.context.locality, at.context.asOf);
  return local === null ? null : { agency: local, by: 'PLACE' };
}
