/**
 * Whom a figure is of: the place or body that its sentence names last before it, or names right behind it ("7 trường ở …"), else what the
 * paragraph spoke of, else the source's own unit. A figure of the whole country, of a region or told by a ministry is never given to the
 * article's province, and where several places share a number nobody gets it.
 */
import type { SourceDocument } from '../documents/source-document.js';
import { localBodyOfId } from '../vocabulary/agencies.js';
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { ancestorsOf, localityById } from '../vocabulary/localities.js';
import { NATION_ID } from '../vocabulary/locality-list.js';
import { firstFrom } from '../vocabulary/ordered-spans.js';
import { lazily } from '../vocabulary/lazily.js';
import { TakenSpans } from '../vocabulary/taken-spans.js';
import type { Frame } from './frame.js';
import type { Naming } from './name-things.js';
import type { RuleName } from './rules.js';
import { matchesIn } from '../vocabulary/matches.js';

export interface FigureScope {
  readonly id: string;
  /** The words that name it. */
  readonly at: Span;
  readonly rule: RuleName;
}
export type ScopeReader = (figure: Span) => readonly FigureScope[];

/** A place, a body, or words that rule the source's own unit out without naming a unit (`id` null). */
interface Named extends Span {
  readonly id: string | null;
  readonly sort: 'PLACE' | 'BODY' | 'SCHOOL' | 'NATION' | 'ELSEWHERE' | 'ASIDE' | 'COMPARED';
}

/** "Việt Nam" in the name of a body or publisher is not the country. */
const NATION = /(?:cả nước|toàn quốc|nước ta|(?<=(?:tại|ở|của|cho|,|\.)\s)việt nam)(?!\p{L})/gu;
/** "so với bình quân của cả nước", "đứng thứ 5 cả nước": what is compared with, for a number in brackets right behind and no other. */
const COMPARED = /(?:so với|thứ)(?:\s[\p{L}\d/,]+){0,6}\s*$/u;
/** Regions and the world are no units; "các tỉnh", "mỗi địa phương" are many. */
const ELSEWHERE =
  /(?:thế giới|toàn cầu|châu (?:á|âu|phi|mỹ)|đông nam á|asean|oecd|nước ngoài|quốc tế|khu vực (?:tây|đông|miền|nam|bắc|trung)|đồng bằng|tây nguyên|tây bắc|đông bắc|bắc bộ|trung bộ|nam bộ|các tỉnh|nhiều tỉnh|các địa phương|tập đoàn|công ty)(?!\p{L})/gu;
/** The unit of the text by its type alone: "của tỉnh", "trên địa bàn thành phố". */
const ITS_UNIT = /(?<=(?:của|toàn|địa bàn|cho|trong)\s)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?!\p{L})/gu;
/** A school that the sentence speaks of without its name. */
const THE_SCHOOL =
  /(?<!\p{L})(?:nhà trường|(?<!các |những |số |\d )trường)(?=\s(?:đã|đang|có|sẽ|tuyển|đào tạo|này|luôn|phải|hiện|cũng|dự kiến|đề ra|áp dụng|cam kết))/gu;
/** A short form that the text gives a school in brackets behind its name: "trường Cao đẳng Nghề A (CNA)". */
const SHORT_FORM =
  /(?<!\p{L})(?:trường|đại học|cao đẳng|học viện|trung tâm|công ty|tập đoàn)\s[^().,;:]{3,70}\((?:viết tắt|gọi tắt)?(?:\slà)?:?\s?([\p{L}\d-]{2,12})\)/gu;
const REPORTS = /(?:theo|cho biết|báo cáo của|thống kê của|tổng hợp của)(?:\s\p{L}+){0,4}\s*$/u;
/** A school that is where somebody learns, with whom somebody works or who gives a paper is not whom the number is of. */
const ASIDE = /(?<!hiện )(?:tại|ở|với|và|cùng|do|như|từ|là|nxb|nhà xuất bản)(?:\s(?:trường|các|em))?\s*$/u;
/** A place in the name of a school, firm or society whose whole name nobody knows here. */
const IN_A_NAME =
  /(?<!\p{L})(?:trường|đại học|đh|cao đẳng|trung cấp|học viện|công ty|tập đoàn|nxb|nhà xuất bản|hội|báo)(?:\s(?!ở|tại|của|tỉnh|thành|huyện|các|có|đã|trên|trong)\p{L}+){0,6}\s*$/u;
/** Behind a figure these bring the place that it is of. */
const BEHIND =
  /^(?:[^,.;:()]|\([^()]*\)|(?<=\d)[.,](?=\d)){0,60}?\s(?:ở|tại|của|trên địa bàn|thuộc|trong|trên)\s(?:\p{L}+\s){0,3}?$/u;

/** How far back and ahead of a figure its sentence and paragraph are looked through, in characters. */
const REACH = 2000;

/** The span of the row that holds the place. */
function spanAt<S extends Span>(spans: readonly S[], place: number): S | undefined {
  const span = spans[firstFrom(spans, place + 1) - 1];
  return span !== undefined && place < span.end ? span : undefined;
}

/** Where a word of the text stands by itself. */
function occurrences(folded: string, word: string): Span[] {
  const found: Span[] = [];
  for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length)) {
    const end = start + word.length;
    if (!/[\p{L}\d]/u.test(folded.charAt(start - 1) + folded.charAt(end))) found.push({ start, end });
  }
  return found;
}

/** Everything that tells whom figures are of, in text order. */
function namedIn(document: SourceDocument, naming: Naming, { locality }: Frame): Named[] {
  const folded = foldForMatching(document.text);
  // Names do not run over the end of a paragraph.
  const before = (start: number, length = 60): string =>
    folded.slice(Math.max(0, start - length, spanAt(document.blocks, start)?.start ?? 0), start);
  const bodies: Named[] = [];
  const places: Named[] = [];
  for (const { entity, mentions } of naming.identified) {
    for (const { start, end } of mentions) {
      if (entity.kind === 'LOCALITY' && entity.level !== 'NATION') {
        const name = IN_A_NAME.exec(before(start));
        const aside = name !== null && ASIDE.test(before(start - name[0].length, 24));
        places.push({
          start,
          end,
          id: name === null ? entity.id : null,
          sort: name === null ? 'PLACE' : aside ? 'ASIDE' : 'ELSEWHERE',
        });
      }
      if (entity.kind !== 'AGENCY' || entity.collective) continue;
      const local = localBodyOfId(entity.id);
      if (local !== null) bodies.push({ start, end, id: local.locality.id, sort: 'BODY' });
      else if (entity.level === 'INSTITUTION' && entity.side === 'SCHOOL') {
        bodies.push({ start, end, id: entity.id, sort: ASIDE.test(before(start, 24)) ? 'ASIDE' : 'SCHOOL' });
      } else if (entity.level === 'CENTRAL' && (document.tier === 'PRESS' || REPORTS.test(before(start, 40)))) {
        bodies.push({ start, end, id: null, sort: 'ELSEWHERE' });
      }
    }
  }
  const words = (pattern: RegExp, id: string | null, sort: Named['sort']): Named[] =>
    matchesIn(folded, pattern)
      // Looked at here and not in the pattern, which so begins with letters and is found fast.
      .filter(({ index }) => index === 0 || !/\p{L}/u.test(folded.charAt(index - 1)))
      .map((match) => ({ start: match.index, end: match.index + match[0].length, id, sort }));
  const inBodies = new TakenSpans(folded.length, bodies);
  const known = [...bodies, ...places.filter((place) => !inBodies.covers(place))];
  const inKnown = new TakenSpans(folded.length, known);
  const schools = bodies.filter(({ sort }) => sort === 'SCHOOL');
  const elliptic = words(THE_SCHOOL, null, 'ELSEWHERE').map((the) => {
    const meant = schools.filter(({ end }) => end <= the.start && the.start - end < 1500).at(-1);
    return meant === undefined ? the : { ...the, id: meant.id, sort: 'SCHOOL' as const };
  });
  const shortForms = [
    ...new Set(
      matchesIn(folded, SHORT_FORM).flatMap(({ 1: form = '', index, 0: all }) => {
        const at = index + all.length - 1 - form.length;
        return /^\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*$/u.test(document.text.slice(at, at + form.length)) ? [form] : [];
      }),
    ),
  ];
  const shorts = shortForms
    .flatMap((form) => occurrences(folded, form))
    .map((at) => ({
      ...at,
      id:
        schools
          .filter(({ end }) =>
            folded
              .slice(end, end + 16)
              .replace(/^\s?\(/u, '')
              .startsWith(`${folded.slice(at.start, at.end)})`),
          )
          .at(0)?.id ?? null,
      sort: 'ELSEWHERE' as const,
    }));
  const nation = words(NATION, NATION_ID, 'NATION').map((each) =>
    COMPARED.test(before(each.start)) ? { ...each, sort: 'COMPARED' as const } : each,
  );
  const own = locality === null ? null : (localityById(locality.id)?.name.toLowerCase() ?? null);
  const units = words(ITS_UNIT, locality?.id ?? null, 'PLACE').filter(({ start, end }) => {
    const named = /^\s\p{Lu}/u.test(document.text.slice(end, end + 2));
    return !named && own?.startsWith(`${folded.slice(start, end)} `) === true;
  });
  const free = [...nation, ...words(ELSEWHERE, null, 'ELSEWHERE'), ...elliptic, ...shorts, ...units].filter(
    (each) => !inKnown.covers(each),
  );
  return [...known, ...free].filter(({ sort }) => sort !== 'ASIDE').sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "xã A, tỉnh B" is A; "A, B mỗi tỉnh" is both; "A, B và C" share the number, and nobody gets it. */
function meantBy(last: Named, before: readonly Named[], folded: string, figure: Span): Named[] | null {
  const joined: Named[] = [last];
  for (let at = before.indexOf(last) - 1; at >= 0; at -= 1) {
    const [other, next] = [before[at]!, joined[0]!];
    if (other.sort !== 'PLACE' || !/^\s*(?:,|và|\(|-|thuộc)\s*$/u.test(folded.slice(other.end, next.start))) break;
    joined.unshift(other);
  }
  const [first] = joined;
  if (joined.length === 1 || first === undefined) return joined;
  if (
    joined.slice(1).every(({ id }) => id !== null && first.id !== null && ancestorsOf(first.id).some((above) => above.id === id))
  )
    return [first];
  return /(?<!\p{L})mỗi(?!\p{L})/u.test(folded.slice(last.end, figure.start)) ? joined : null;
}

/** The reader of one source. */
export function figureScopes(document: SourceDocument, naming: Naming, frame: Frame): ScopeReader {
  const folded = foldForMatching(document.text);
  const allNamed = lazily(() => namedIn(document, naming, frame));
  const { locality } = frame;
  const scope = ({ id, start, end }: Named, rule: RuleName): FigureScope[] =>
    id === null ? [] : [{ id, at: { start, end }, rule }];
  const between = (from: number, to: number): Named[] => {
    const named = allNamed();
    return named.slice(firstFrom(named, from), firstFrom(named, to)).filter(({ end }) => end <= to);
  };
  /** The last few names before a place. */
  const latest = (place: number): Named[] => {
    const named = allNamed();
    const at = firstFrom(named, place);
    return named.slice(Math.max(0, at - 20), at);
  };
  return (figure) => {
    const { start: begin, end } = spanAt(document.sentences, figure.start) ?? figure;
    // A stretch without an end mark is looked through no further than a long sentence reaches.
    const sentence = { start: Math.max(begin, figure.start - REACH), end: Math.min(end, figure.end + REACH) };
    const block = spanAt(document.blocks, figure.start) ?? figure;
    const [behind] = between(figure.start, sentence.end).filter(
      (each) => each.sort !== 'BODY' && BEHIND.test(`${folded.slice(figure.start, each.start)}`),
    );
    if (behind !== undefined && behind.sort !== 'SCHOOL') return scope(behind, 'figure-of-named-place');
    // Who reports a figure is not whom it is of.
    const before = between(sentence.start, figure.start).filter(
      ({ start, end, sort }) =>
        (sort !== 'BODY' || !REPORTS.test(folded.slice(Math.max(0, start - 40), start))) &&
        (sort !== 'COMPARED' || /^\s?\(\s?$/u.test(folded.slice(end, figure.start))),
    );
    const clause = sentence.start + Math.max(0, folded.slice(sentence.start, figure.start).lastIndexOf(';'));
    const last = before.filter(({ start }) => start >= clause).at(-1) ?? before.at(-1);
    if (last !== undefined) {
      const meant = meantBy(last, before, folded, figure);
      return meant === null ? [] : meant.flatMap((each) => scope(each, 'figure-of-named-place'));
    }
    const spoken = between(Math.max(block.start, sentence.start - REACH), sentence.start).filter(
      ({ sort }) => sort !== 'COMPARED',
    );
    if (spoken.length > 0) {
      // A paragraph that spoke of several goes on with none of them in particular.
      return new Set(spoken.map(({ id }) => id)).size === 1 ? scope(spoken[0]!, 'figure-of-paragraph') : [];
    }
    if (locality === null) return [];
    // An article that last spoke of another place, or just now of a region or a ministry, no longer speaks of its own.
    const earlier = latest(block.start).filter(
      ({ sort, end: upTo }) => sort !== 'COMPARED' && (sort !== 'ELSEWHERE' || block.start - upTo < 600),
    );
    const agrees = document.tier === 'OFFICIAL' || earlier.length === 0 || earlier.at(-1)?.id === locality.id;
    return agrees ? [{ id: locality.id, at: locality.at, rule: 'figure-of-place' }] : [];
  };
}
