/** People as identities. Two sources may name two people alike: without more than a name, the name is all that is claimed. */
import type { SourceDocument } from '../documents/source-document.js';
import type { PersonMention } from '../recognition/people.js';
import type { PersonEntity } from '../vocabulary/facts.js';
import { slugOf } from '../vocabulary/folding.js';
import type { Registry } from './registry.js';

const person = (name: string, honorific: string | null): PersonEntity => ({
  id: `person:${slugOf(name)}`,
  kind: 'PERSON',
  name,
  aliases: [],
  honorific,
});

export function namePeople(document: SourceDocument, mentions: readonly PersonMention[], registry: Registry): void {
  for (const mention of mentions) registry.add(person(mention.name, mention.honorific), mention);
  // The author stands on a line of its own; an account name ("Admin") is nobody.
  const { author } = document;
  if (author === null || /^(?:admin|ban biên tập|bbt|pv|theo)/iu.test(author)) return;
  for (const block of document.blocks) {
    if (block.role !== 'BYLINE') continue;
    const at = document.text.slice(block.start, block.end).indexOf(author);
    if (at < 0) continue;
    const start = block.start + at;
    registry.add(person(author, null), {
      kind: 'PERSON',
      start,
      end: start + author.length,
      text: author,
      rule: 'byline',
      confidence: 0.9,
    });
    return;
  }
}
