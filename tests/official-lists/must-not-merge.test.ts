/**
 * Two things of one name are never merged. All official names that lie near another (one folding, one edit, or homonyms) are written in texts as
 * texts write them, ten neighbours a text, and looked up as readers ask: each is itself or left open, never its neighbour.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSourceText } from '../../src/documents/read-source.js';
import { rankCandidates } from '../../src/inquiry/rank-candidates.js';
import { liesWithin, nameWithin } from '../../src/inquiry/places-around.js';
import { equallyBest } from '../../src/inquiry/equally-best.js';
import { nameWithContext } from '../../src/resolution/name-things.js';
import { localBody } from '../../src/vocabulary/agencies.js';
import type { Entity, LocalityEntity } from '../../src/vocabulary/facts.js';
import { markedFold, searchFold } from '../../src/vocabulary/folding.js';
import { existedOn } from '../../src/vocabulary/localities.js';
import { queryKeys, referenceKeys } from '../../src/vocabulary/reference-keys.js';
import { dayWithin, nearNames, officialUnits, unitsAround, writtenOut } from './official-names.js';

const NEIGHBOURS = 10;

interface Expected {
  /** The whole mention, as written. */
  readonly words: string;
  /** Where in `words` the mention of the thing begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/** The sentences that name a unit and the bodies built on it, a sentence a line. */
function sentencesOn(unit: LocalityEntity): { text: string; expected: Expected[] }[] {
  const written = writtenOut(unit);
  const own = written.split(', ')[0]!;
  const tail = written.slice(own.length);
  const body = (kind: string): Entity | null => localBody(kind, unit.id);
  const alone = {
    text: `Đoàn kiểm tra làm việc tại ${written} về kế hoạch.`,
    expected: [{ words: written, from: 0, to: own.length, id: unit.id }],
  };
  const rows = [alone];
  const committee = body('cap-uy');
  if (committee !== null) {
    const words = committee.name + tail;
    rows.push({ text: `Hôm qua ${words} họp.`, expected: [{ words, from: 0, to: committee.name.length, id: committee.id }] });
  }
  // In a row the last member's unit holds for all.
  const heads = [
    ['HĐND', 'hdnd'],
    ['UBND', 'ubnd'],
    ['Ủy ban MTTQ Việt Nam', 'mttq'],
  ] as const;
  const words = `${heads.map(([head]) => head).join(', ')} ${written}`;
  let at = 0;
  const expected: Expected[] = [];
  for (const [head, kind] of heads) {
    const from = words.indexOf(head, at);
    at = from + head.length;
    const to = kind === 'mttq' ? at + 1 + own.length : at;
    expected.push({ words, from, to, id: body(kind)!.id });
  }
  rows.push({ text: `Ngày này ${words} họp.`, expected });
  rows.push({ text: `Công an ${written} tham gia.`, expected: [{ words: written, from: 0, to: own.length, id: unit.id }] });
  return rows;
}

describe('official names that lie near another', () => {
  const near = nearNames();
  const byDay = new Map<string, LocalityEntity[]>();
  for (const unit of near.units) byDay.set(dayWithin(unit), [...(byDay.get(dayWithin(unit)) ?? []), unit]);

  test('every unit has an id of its own, and so has every body built on one', () => {
    const ids = officialUnits().map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const bodies = officialUnits().map(({ id }) => localBody('ubnd', id)!.id);
    assert.equal(new Set(bodies).size, bodies.length);
    // The test is about something: the lists are full of such names.
    assert.ok(near.pairs.names > 2_500 && near.pairs.homonyms > 20_000 && near.units.length > 11_000);
  });

  test('written with their parents in a dated text, beside their neighbours, none is taken for another', (t) => {
    const wrong: string[] = [];
    let [named, open] = [0, 0];
    for (const [day, units] of byDay) {
      const ordered = [...units].sort((a, b) => (`${searchFold(a.name)} ${a.id}` < `${searchFold(b.name)} ${b.id}` ? -1 : 1));
      for (let start = 0; start < ordered.length; start += NEIGHBOURS) {
        const rows = ordered.slice(start, start + NEIGHBOURS).flatMap(sentencesOn);
        const document = readSourceText(`${rows.map(({ text }) => text).join('\n')}\n`, 'near.txt', { date: day });
        const at = new Map<string, string>();
        for (const { entity, mentions } of nameWithContext(document).identified)
          for (const mention of mentions) at.set(`${mention.start}-${mention.end}`, entity.id);
        let from = 0;
        for (const row of rows) {
          const line = document.text.indexOf(row.text, from);
          assert.ok(line >= 0, row.text);
          from = line + row.text.length;
          for (const { words, from: first, to, id } of row.expected) {
            const where = line + row.text.indexOf(words);
            const found = at.get(`${where + first}-${where + to}`);
            if (found === undefined) open += 1;
            else if (found === id) named += 1;
            else wrong.push(`${words} (${day}): ${found}, not ${id}`);
          }
        }
      }
    }
    t.diagnostic(
      `${near.pairs.names} pairs of names, ${near.pairs.homonyms} of homonyms; ${named} named, ${open} open, ${wrong.length} wrong`,
    );
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.ok(open / (named + open) < 0.01, `${open} of ${named + open} left open`);
  });

  test('asked for by name, only units of that very name answer best', () => {
    const stored = new Map<string, Entity[]>();
    const things = officialUnits().flatMap((unit): Entity[] => [unit, localBody('ubnd', unit.id)!]);
    for (const thing of things)
      for (const key of referenceKeys(thing)) {
        const known = stored.get(key);
        if (known === undefined) stored.set(key, [thing]);
        else known.push(thing);
      }
    const wrong: string[] = [];
    for (const unit of near.units) {
      for (const thing of [unit, localBody('ubnd', unit.id)!]) {
        const hits = queryKeys(thing.name, thing.kind).flatMap((key) =>
          (stored.get(key.key) ?? []).map((entity) => ({
            key,
            thing: { ...(entity as LocalityEntity), issuedOn: null, degree: 0 },
          })),
        );
        const best = equallyBest(
          rankCandidates(
            hits.filter((hit) => hit.thing.kind === thing.kind),
            dayWithin(unit),
          ),
        );
        if (!best.some(({ id }) => id === thing.id)) wrong.push(`${thing.name} is not ${thing.id}`);
        const others = best.filter(({ name }) => markedFold(name) !== markedFold(thing.name));
        if (others.length > 0) wrong.push(`${thing.name} is ${others[0]!.name}`);
      }
    }
    assert.deepEqual(wrong.slice(0, 20), []);
  });

  test('asked for with the units around it and a day, a name is one unit, or several of one name within the same unit', () => {
    const byForm = new Map<string, LocalityEntity[]>();
    for (const unit of officialUnits()) byForm.set(unit.name, [...(byForm.get(unit.name) ?? []), unit]);
    const wrong: string[] = [];
    for (const unit of near.units) {
      const parts = nameWithin(writtenOut(unit));
      const around = unitsAround(unit);
      if (around.length === 0) continue;
      const found = (byForm.get(unit.name) ?? []).filter(
        (other) => parts !== null && existedOn(other, dayWithin(unit)) && liesWithin(other.id, parts.around),
      );
      if (!found.includes(unit)) wrong.push(`${writtenOut(unit)} is not ${unit.id}`);
      const elsewhere = found.filter((other) => unitsAround(other)[0]?.name !== around[0]?.name);
      if (elsewhere.length > 0) wrong.push(`${writtenOut(unit)} is ${elsewhere[0]!.id}`);
    }
    assert.deepEqual(wrong.slice(0, 20), []);
  });
});
