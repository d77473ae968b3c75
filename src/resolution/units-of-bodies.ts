/**
 * Standing units of a ministry or department that the text names without it, or with its first word only: "Thanh tra Sở", "Phòng Tổ chức cán bộ của
 * Sở", and, in the department's own papers, "Phòng Giáo dục Phổ thông". Each is a body of its own (domain.md §3.4).
 */
import type { SourceDocument } from '../documents/source-document.js';
import { wordsFrom } from '../recognition/capitals.js';
import { nameLength } from '../recognition/institution-names.js';
import { matchesIn } from '../vocabulary/matches.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import type { Span } from '../vocabulary/facts.js';
import { agencyWithin, type NamedAgency } from './agencies.js';

const OFFICE_OF = /(?<![\p{L}])(Thanh tra|Văn phòng|Công đoàn|Đảng ủy)\s+(Sở|Bộ)(?![\p{L}])(?!\s+\p{Lu})/gu;
const DIVISION = /(?<![\p{L}])Phòng(?=\s+\p{Lu})/gu;
const OF_DEPARTMENT = /^,?\s+(?:của\s+|thuộc\s+)?Sở(?![\p{L}])(?!\s+\p{Lu})/u;
/** Divisions of the committees of districts and communes (Nghị định 150/2025/NĐ-CP and those before it): in a department's paper they are theirs. */
const OF_COMMITTEES =
  /^Phòng (?:Tài chính|Văn hóa|Nội vụ|Tư pháp|Kinh tế|Lao động|Y tế|Quản lý đô thị|Hạ tầng|Nông nghiệp|Dân tộc|Tài nguyên|Công Thương)/u;
/** A team made for one visit, and what somebody does to the department, are no units of it. */
const TEAM_BEFORE = /(?:đoàn|cuộc|công\s+tác)\s+$/iu;

/** The ministry or department that "Bộ" or "Sở" alone means: the one in the letterhead, else the one for schools, else the only one named. */
function meant(word: string, document: SourceDocument, agencies: readonly NamedAgency[]): NamedAgency | null {
  const named = agencies.filter(({ entity }) => entity.name.startsWith(`${word} `) && !entity.collective);
  const inHead = named.find(({ mention }) =>
    document.blocks.some((block) => block.role === 'LETTERHEAD' && block.start <= mention.start && mention.start < block.end),
  );
  const ofSchools = named.filter(({ entity }) => entity.name.includes(' Giáo dục và Đào tạo'));
  const ids = new Set((ofSchools.length > 0 ? ofSchools : named).map(({ entity }) => entity.id));
  return inHead ?? (ids.size === 1 ? (ofSchools[0] ?? named[0] ?? null) : null);
}

/** The units of the source's ministry or department, in text order. */
export function unitsOfBodies(
  document: SourceDocument,
  { agencies, prose, text }: { agencies: readonly NamedAgency[]; prose: readonly Span[]; text: string },
): NamedAgency[] {
  const found: NamedAgency[] = [];
  const taken = new TakenSpans(
    text.length,
    agencies.map(({ mention }) => mention).filter(({ rule }) => rule !== 'body-by-first-word'),
  );
  const add = (head: string, body: NamedAgency | null, span: Span): void => {
    if (body === null || taken.overlaps(span)) return;
    taken.take(span);
    found.push({
      entity: agencyWithin(head, body.entity),
      mention: { ...body.mention, ...span, text: text.slice(span.start, span.end), office: null, rule: 'unit-of-a-body' },
    });
  };
  const own = meant('Sở', document, agencies);
  const isOfDepartment = own !== null && own === agencies.find(({ entity }) => entity.name.startsWith('Sở '));
  for (const { start: from, end: to } of prose) {
    const part = text.slice(from, to);
    for (const match of matchesIn(part, OFFICE_OF)) {
      const start = from + match.index;
      if (TEAM_BEFORE.test(text.slice(Math.max(0, start - 12), start))) continue;
      add(match[1]!, meant(match[2]!, document, agencies), { start, end: start + match[0].length });
    }
    if (own === null) continue;
    for (const match of matchesIn(part, DIVISION)) {
      const start = from + match.index;
      const words = wordsFrom(text, start + match[0].length, 10);
      const last = words[nameLength(words, text, 'MINISTRY_UNIT') - 1];
      if (last === undefined || last.end > to) continue;
      const name = text.slice(start, last.end).replace(/\s+/gu, ' ');
      const inLetter = isOfDepartment && document.tier === 'OFFICIAL' && last !== words[0] && !OF_COMMITTEES.test(name);
      const of = OF_DEPARTMENT.exec(text.slice(last.end, last.end + 20));
      if (inLetter || of !== null) add(name, own, { start, end: last.end + (of?.[0].length ?? 0) });
    }
  }
  return found.sort((a, b) => a.mention.start - b.mention.start);
}
