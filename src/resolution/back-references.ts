/**
 * What "Nghị quyết này" and "Đề án nêu trên" mean: in an official text "này" is the text itself or its annex (and names nothing new); else the one
 * document or programme of that type that was spoken of last. Where several were, and the sentence before does not tell, the words are left open.
 */
import type { SourceDocument } from '../documents/source-document.js';
import type { BackReference } from '../recognition/back-references.js';
import type { Citation } from '../recognition/citation.js';
import type { ProgramMention } from '../recognition/programs.js';
import type { UnresolvedMention } from '../vocabulary/facts.js';
import type { NamedDocument } from './documents.js';

/** Whether "này" speaks of the text itself: it has a letterhead or articles of its own. */
export function speaksOfItself({ blocks, text }: SourceDocument): boolean {
  const articles = blocks.filter(({ start }) => /^[*\s]*Điều\s+\d{1,3}[.:\s]/u.test(text.slice(start, start + 16)));
  return articles.length > 1 || blocks.some(({ role }) => role === 'LETTERHEAD');
}

/** How near the last mention must be, for "này" and, where there are several, for "nêu trên". Characters. */
const NEAR = 600;

export interface MeantAgain {
  readonly documents: readonly NamedDocument[];
  readonly open: readonly UnresolvedMention[];
}

export function documentsMeantAgain(
  references: readonly BackReference[],
  { documents, ofItself }: { documents: readonly NamedDocument[]; ofItself: boolean },
): MeantAgain {
  const inOrder = [...documents].sort((a, b) => a.citation.start - b.citation.start);
  const found: NamedDocument[] = [];
  const open: UnresolvedMention[] = [];
  /** By type, what was spoken of so far. */
  const spoken = new Map<string, NamedDocument[]>();
  let next = 0;
  for (const reference of references) {
    for (; next < inOrder.length && inOrder[next]!.citation.end <= reference.start; next += 1)
      pushTo(spoken, inOrder[next]!.entity.documentType, inOrder[next]!);
    const { documentType, reach } = reference;
    if (documentType === null || documentType === 'OTHER') continue;
    // The text itself: its provisions are read with it, its name says nothing new.
    if (reach === 'NEAR' && ofItself) continue;
    const before = spoken.get(documentType) ?? [];
    const last = before.at(-1);
    if (last === undefined) continue;
    const near = lastOnes(before, reference.start - NEAR);
    const candidates = distinctEntities(near.length > 0 ? near : reach === 'FAR' ? before.slice(-MOST) : []);
    const [meant, ...others] = candidates;
    if (meant === undefined) continue;
    const isNext = reach === 'NEAR' && reference.start - last.citation.end <= NEAR / 2;
    if (others.length > 0 && !isNext) {
      open.push(openMention(reference, candidates));
      continue;
    }
    const named = isNext ? last : meant;
    found.push({ citation: citationOf(reference), entity: named.entity, issuer: named.issuer });
  }
  return { documents: found, open };
}

/** More mentions back than so many nobody looks. */
const MOST = 20;

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Of mentions in text order those behind an offset. */
function lastOnes(mentions: readonly NamedDocument[], from: number): NamedDocument[] {
  let at = mentions.length;
  while (at > 0 && mentions.length - at < MOST && mentions[at - 1]!.citation.end >= from) at -= 1;
  return mentions.slice(at);
}

/** "chương trình nêu trên": the one programme of that type word that the source has named before. */
export function programsMeantAgain(references: readonly BackReference[], programs: readonly ProgramMention[]): ProgramMention[] {
  const inOrder = [...programs].sort((a, b) => a.start - b.start);
  const found: ProgramMention[] = [];
  const spoken = new Map<string, Set<string>>();
  let next = 0;
  for (const { typeWord, reach, start, end, text } of references) {
    for (; next < inOrder.length && inOrder[next]!.end <= start; next += 1) {
      const { name } = inOrder[next]!;
      const type = PROGRAM_TYPE.exec(name)?.[0].toLowerCase() ?? '';
      spoken.set(type, (spoken.get(type) ?? new Set()).add(name));
    }
    if (reach !== 'FAR') continue;
    const [only, ...others] = [...(spoken.get(typeWord) ?? spoken.get('') ?? [])];
    if (only === undefined || others.length > 0) continue;
    found.push({ kind: 'PROGRAM', name: only, start, end, text, rule: 'back-reference', confidence: 0.7 });
  }
  return found;
}
const PROGRAM_TYPE = /^(?:chương trình|đề án|dự án|kế hoạch|chiến lược)/iu;

function distinctEntities(documents: readonly NamedDocument[]): NamedDocument[] {
  const seen = new Set<string>();
  return documents.filter(({ entity }) => !seen.has(entity.id) && seen.add(entity.id));
}

function openMention({ start, end, text }: BackReference, candidates: readonly NamedDocument[]): UnresolvedMention {
  const score = Math.round(100 / candidates.length) / 100;
  return {
    ...{ start, end, text, kind: 'DOCUMENT' as const },
    candidates: candidates.map(({ entity }) => ({ id: entity.id, score, reason: 'of this type, spoken of before' })),
  };
}

function citationOf({ start, end, text, typeWord, documentType }: BackReference): Citation {
  return {
    ...{ kind: 'DOCUMENT', form: 'BACK', documentType, typeWord, symbol: null, number: null, date: null, year: null },
    ...{ issuerAt: null, subject: null, planned: false, start, end, text, rule: 'back-reference', confidence: 0.75 },
  };
}
