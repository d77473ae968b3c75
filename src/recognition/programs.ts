/** Programmes: known curricula and movements by name, and names that the text itself sets off by quotation marks behind a programme word. */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { GatedPattern } from '../vocabulary/gated-pattern.js';
import type { Mention } from './mention.js';

export interface ProgramMention extends Mention {
  readonly kind: 'PROGRAM';
  /** The name by which it is known, without the sentence's verb. */
  readonly name: string;
}

/** Curricula of the general, preschool and continuing levels, in the ways that texts write them. */
const CURRICULA: readonly (readonly [pattern: string, name: string])[] = [
  ['(?:chương trình )?(?:giáo dục phổ thông|gdpt)(?: năm)? 2018', 'Chương trình giáo dục phổ thông 2018'],
  ['(?:chương trình )?(?:giáo dục phổ thông|gdpt)(?: năm)? 2006', 'Chương trình giáo dục phổ thông 2006'],
  ['chương trình(?:, sách giáo khoa)? (?:giáo dục phổ thông|gdpt)(?: mới)?(?! \\d)', 'Chương trình giáo dục phổ thông 2018'],
  ['chương trình (?:giáo dục mầm non|gdmn)', 'Chương trình giáo dục mầm non'],
  ['giáo dục stem', 'Giáo dục STEM'],
  ['phổ cập giáo dục(?: mầm non(?: cho trẻ em \\d tuổi)?| tiểu học| trung học cơ sở)?', ''],
  ['xóa mù chữ', 'Xóa mù chữ'],
  ['trường học hạnh phúc', 'Trường học hạnh phúc'],
  ['trường(?: học)? đạt chuẩn quốc gia', 'Trường đạt chuẩn quốc gia'],
  ['tài liệu giáo dục địa phương', 'Tài liệu giáo dục địa phương'],
  ['(?<![\\p{L}])(?:pisa|pasec|timss)(?![\\p{L}])', ''],
];
const PATTERNS = CURRICULA.map(
  ([pattern, name]) => [new GatedPattern(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu')), name] as const,
);
/** A movement, campaign or programme whose name stands in quotation marks behind its kind. */
const QUOTED = new GatedPattern(
  /(?<![\p{L}])(?:phong trào(?: thi đua)?|cuộc vận động|chương trình|đề án|dự án|mô hình|hội thi|cuộc thi|kế hoạch)(?:\s+về)?\s*:?\s*[“"]([^”"\n]{4,140})[”"]/giu,
);
const FURTHER = /^\s*(?:;|,|và|:)\s*(?:phong trào\s*:?\s*)?[“"]([^”"\n]{4,140})[”"]/iu;

export function programsIn(text: string): ProgramMention[] {
  const folded = foldForMatching(text);
  const found: ProgramMention[] = [];
  const add = ({ start, end }: Span, name: string, rule: string): void => {
    if (found.some((other) => other.start < end && start < other.end)) return;
    found.push({ start, end, kind: 'PROGRAM', text: text.slice(start, end), name, rule, confidence: 0.8 });
  };
  for (const match of QUOTED.allIn(text)) {
    const name = match[1]!;
    const start = match.index + match[0].length - 1 - name.length;
    add({ start, end: start + name.length }, name, 'quoted-name');
    let behind = start + name.length + 1;
    for (let more = FURTHER.exec(text.slice(behind)); more !== null; more = FURTHER.exec(text.slice(behind))) {
      const at = behind + more[0].length - 1 - more[1]!.length;
      add({ start: at, end: at + more[1]!.length }, more[1]!, 'quoted-name');
      behind += more[0].length;
    }
  }
  for (const [pattern, name] of PATTERNS) {
    for (const match of pattern.allIn(folded)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const written = text.slice(span.start, span.end);
      add(span, name === '' ? written.charAt(0).toUpperCase() + written.slice(1) : name, 'known-programme');
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
