/** The facts of one text in the form that ships: no sentence of it, passages by range and hash, a short phrase beside each evidence. */
import { readFileSync } from 'node:fs';
import { evidencePhrase } from '../../dist/src/resolution/evidence-phrase.js';
import { shortened } from './words.mjs';

const titles = JSON.parse(readFileSync(new URL('titles.json', import.meta.url), 'utf8'));

function shippedEntity(entity, raw) {
  const names = (entity.aliases ?? []).filter((alias) => shortened(alias, raw, {}) === alias);
  const shipped = { ...entity, name: shortened(entity.name, raw, titles), aliases: names };
  if (typeof entity.title === 'string' && entity.kind !== 'SOURCE') shipped.title = shortened(entity.title, raw, titles);
  // What is measured is said in words of the text.
  if (typeof entity.measure === 'string') shipped.measure = shortened(entity.measure, raw, {});
  return shipped;
}

export function factsWithPhrases(facts, raw) {
  const used = new Set();
  const holder = ({ start }) => facts.passages.find((each) => each.start <= start && start < each.end);
  // Marks of the file's format are no words of it.
  const text = raw.replace(/[*_#]/g, ' ');
  const split = { text, sentences: facts.passages };
  const named = new Map(facts.entities.map(({ entity, mentions }) => [entity.id, mentions]));
  const claims = facts.claims
    .map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((each) => {
        if (each.start === null) return each;
        const passage = holder(each);
        if (passage !== undefined) used.add(passage);
        const ends = { subject: named.get(claim.subject), object: named.get(claim.object) };
        return { ...each, locator: `characters ${each.start}–${each.end}`, phrase: evidencePhrase(split, each, ends) };
      }),
    }))
    .sort((a, b) =>
      `${a.subject} ${a.predicate} ${a.object ?? a.value}` < `${b.subject} ${b.predicate} ${b.object ?? b.value}` ? -1 : 1,
    );
  const entities = facts.entities
    .map((named) => ({
      ...named,
      entity: shippedEntity(named.entity, raw),
      mentions: named.mentions.map(({ start, end }) => ({ start, end })),
    }))
    .sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1));
  const passages = facts.passages
    .filter((each) => used.has(each))
    .map((each) => ({ start: each.start, end: each.end, text: null, textHash: each.textHash }));
  return { source: facts.source, passages, entities, claims, unresolved: [] };
}

/** JSON with a line for each passage, entity and claim, so that a change reads as one. */
export function written(facts) {
  const list = (items) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  return `{\n  "source": ${JSON.stringify(facts.source)},\n  "passages": ${list(facts.passages)},\n  "entities": ${list(facts.entities)},\n  "claims": ${list(facts.claims)}\n}\n`;
}
