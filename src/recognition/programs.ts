/** Programmes: known curricula, movements and models by name, and those that a text names by title (see schemes). */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import { isCapitalised } from './capitals.js';
import type { Mention } from './mention.js';
import type { SchemeName } from './schemes.js';
import { matchesIn } from '../vocabulary/matches.js';
import type { MentionRule } from './rules.js';

export interface ProgramMention extends Mention {
  readonly kind: 'PROGRAM';
  /** The name by which it is known, without the sentence's verb. */
  readonly name: string;
}

/** Curricula of the general, preschool and continuing levels, in the ways that texts write them. */
const CURRICULA: readonly (readonly [pattern: string, name: string, field?: 'FIELD'])[] = [
  ['(?:chương trình )?(?:giáo dục phổ thông|gd phổ thông|gdpt)(?: mới)?(?: năm)? 2018', 'Chương trình giáo dục phổ thông 2018'],
  ['(?:chương trình )?(?:giáo dục phổ thông|gdpt)(?: năm)? 2006', 'Chương trình giáo dục phổ thông 2006'],
  ['chương trình(?:, (?:sách giáo khoa|sgk))? (?:giáo dục phổ thông|gdpt) mới(?! \\d)', 'Chương trình giáo dục phổ thông 2018'],
  // Which of the two is meant the name alone does not tell; who "completed" it went to school.
  [
    '(?<!hoàn thành )chương trình(?:, (?:sách giáo khoa|sgk))? (?:giáo dục phổ thông|gdpt)(?! (?:\\d|mới))',
    'Chương trình giáo dục phổ thông',
  ],
  // "chương trình giáo dục mầm non, phổ thông": the curricula of both levels, none by name.
  ['chương trình (?:giáo dục mầm non|gdmn)(?!\\s*(?:,|và)\\s*phổ thông)', 'Chương trình giáo dục mầm non'],
  // Vocational training with general schooling for those who finished grade 9.
  ['(?:mô hình|hệ|chương trình)(?: đào tạo)?(?: hệ)? 9\\s?\\+', 'Mô hình đào tạo 9+'],
  ['(?<=[“"])(?:nhiệm vụ|mục tiêu) kép(?=[”"])', ''],
  ['giáo dục stem', 'Giáo dục STEM', 'FIELD'],
  ['(?:mô hình )?(?:trường học mới )?vnen', 'Mô hình trường học mới VNEN'],
  // The national milk programme of Quyết định 1340/QĐ-TTg (2016), for which each province made a plan.
  ['(?:chương trình|đề án) sữa học đường', 'Chương trình sữa học đường'],
  ['phổ cập giáo dục(?: mầm non(?: cho trẻ em \\d tuổi)?| tiểu học| trung học cơ sở)?', '', 'FIELD'],
  ['xóa mù chữ', 'Xóa mù chữ', 'FIELD'],
  ['trường học hạnh phúc', 'Trường học hạnh phúc', 'FIELD'],
  // The rank alone is none; building such schools is a programme of every province.
  ['(?<=xây dựng )trường(?: học)? đạt chuẩn quốc gia', 'Trường đạt chuẩn quốc gia'],
  ['tài liệu giáo dục địa phương', 'Tài liệu giáo dục địa phương'],
  ['(?<![\\p{L}])(?:pisa|pasec|timss)(?![\\p{L}])', ''],
];
/**
 * A FIELD of work is an undertaking only where somebody carries it on: "tăng cường giáo dục STEM", "công tác xóa mù chữ"; not in "lớp xóa mù chữ" or
 * "kết quả phổ cập giáo dục". With a capital it is a name.
 */
const CARRIED_ON =
  /(?<![\p{L}])(?:tăng cường|đẩy mạnh|thực hiện|triển khai|duy trì|công tác|chương trình|đề án|phong trào|xây dựng|phát triển|nâng cao)(?![\p{L}])[^.;:\n]{0,60}$/u;
const NO_UNDERTAKING = /(?:lớp|kết quả|chuẩn|học viên|phương pháp|người)\s+(?:[\p{L}]+\s+){0,1}$/u;

const PATTERNS = CURRICULA.map(
  ([pattern, name, field]) =>
    [
      new GatedPattern(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'gu')),
      name,
      field === 'FIELD',
    ] as const,
);
/** A row goes on behind a quoted name: "phong trào “A”; “B”", with the time of the first in between. */
const FURTHER =
  /^[”"]?\s*(?:giai đoạn\s+\d{4}\s*-\s*\d{4}\s*[”"]?)?\s*(?:;|,|và|:)\s*(?:phong trào\s*:?\s*)?[“"]([^”"\n]{4,140})[”"]/iu;
/** Any words in quotation marks: a name given before may be repeated without its type word. */
const IN_QUOTES = /["“«]([^"”»\n]{4,300})["”»]/gu;

const oneBlank = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The programmes of a text; `schemes` are the titled ones that the grammar of titles found in it. */
export function programsIn(text: string, schemes: readonly SchemeName[]): ProgramMention[] {
  const folded = foldForMatching(text);
  const found: ProgramMention[] = [];
  const taken = new TakenSpans(text.length);
  const add = (span: Span, name: string, rule: MentionRule): void => {
    if (taken.overlaps(span)) return;
    taken.take(span);
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    found.push({ ...span, kind: 'PROGRAM', text: text.slice(span.start, span.end), name: capital, rule, confidence: 0.8 });
  };
  const quoted = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const scheme of schemes.filter(({ kind }) => kind === 'PROGRAM')) {
    const span = scheme.quoted ? scheme.title : { start: scheme.start, end: scheme.end };
    const name = oneBlank(text.slice(span.start, span.end));
    add(span, name, scheme.quoted ? 'quoted-name' : 'titled-scheme');
    if (scheme.quoted) quoted.set(oneBlank(folded.slice(span.start, span.end)), name);
    if (scheme.alias !== null && /\s/u.test(folded.slice(scheme.alias.start, scheme.alias.end)))
      aliases.set(oneBlank(folded.slice(scheme.alias.start, scheme.alias.end)), name);
    if (!/^(?:phong trào|cuộc vận động)/u.test(scheme.typeWord) || !scheme.quoted) continue;
    let behind = scheme.end;
    for (
      let more = FURTHER.exec(text.slice(behind, behind + 260));
      more !== null;
      more = FURTHER.exec(text.slice(behind, behind + 260))
    ) {
      const at = behind + more[0].length - 1 - more[1]!.length;
      add({ start: at, end: at + more[1]!.length }, more[1]!, 'quoted-name');
      behind += more[0].length;
    }
  }
  for (const [pattern, name, isField] of PATTERNS) {
    for (const match of pattern.allIn(folded)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const before = folded.slice(Math.max(0, span.start - 90), span.start);
      const small = !isCapitalised(text.slice(span.start, span.start + 1));
      if (isField && small && (!CARRIED_ON.test(before) || NO_UNDERTAKING.test(before))) continue;
      add(span, name === '' ? text.slice(span.start, span.end) : name, 'known-programme');
    }
  }
  if (quoted.size > 0)
    for (const match of matchesIn(folded, IN_QUOTES)) {
      const name = quoted.get(oneBlank(match[1]!));
      // A book or film of that name is not the programme.
      if (
        name !== undefined &&
        !/(?:sách|phim|bài hát|bài|ca khúc)\s+$/u.test(folded.slice(Math.max(0, match.index - 12), match.index))
      )
        add({ start: match.index + 1, end: match.index + match[0].length - 1 }, name, 'name-repeated');
    }
  if (aliases.size > 0)
    for (const match of folded.matchAll(anyOf([...aliases.keys()]))) {
      const name = aliases.get(oneBlank(match[0]));
      if (name !== undefined) add({ start: match.index, end: match.index + match[0].length }, name, 'name-repeated');
    }
  return found.sort((a, b) => a.start - b.start);
}

/** One pattern for several phrases; blanks may be line ends. */
function anyOf(phrases: readonly string[]): RegExp {
  const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
