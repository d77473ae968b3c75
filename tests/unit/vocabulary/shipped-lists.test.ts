import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { centralBodies } from '../../../src/vocabulary/agencies.js';
import { congressTermOn, knownBySymbol, knownDocuments } from '../../../src/vocabulary/known-documents.js';
import { programNamed } from '../../../src/vocabulary/programs.js';
import { parseSymbol } from '../../../src/vocabulary/symbols.js';
import { topicById, topicDefinitions } from '../../../src/vocabulary/topics.js';

describe('the taxonomy', () => {
  it('has 52 topics under 12 tops, each under one that exists', () => {
    const all = topicDefinitions();
    const tops = all.filter(({ broader }) => broader === null);
    assert.deepEqual([tops.length, all.length - tops.length], [12, 52]);
    const ids = new Set(all.map(({ id }) => id));
    for (const { broader } of all) assert.ok(broader === null || ids.has(broader), broader ?? '');
    assert.equal(topicDefinitions().find(({ id }) => id === 'asm.international')?.broader, 'asm.accreditation');
  });

  it('names each topic in two languages and gives it an IRI', () => {
    for (const { id } of topicDefinitions()) {
      const topic = topicById(id)!;
      assert.ok(topic.name !== '' && topic.nameEn && topic.iri?.startsWith('https://w3id.org/'));
    }
    assert.equal(topicById('no.topic'), null);
  });
});

describe('known documents', () => {
  it('keeps documents of one symbol apart', () => {
    const days = (symbol: string): string[] => knownBySymbol(symbol).map(({ issuedOn }) => issuedOn);
    assert.deepEqual(days('29-NQ/TW'), ['2013-11-04', '2022-11-17']);
    assert.deepEqual(days('19-NQ/TW'), ['2017-10-25', '2022-06-16']);
    assert.deepEqual(days('25-NQ/TW'), ['2008-07-25', '2013-06-03']);
  });

  it('names an issuer of the list, a readable symbol and the term of its day', () => {
    const keys = new Set(centralBodies().map(({ key }) => key));
    for (const known of knownDocuments()) {
      assert.ok(keys.has(known.issuer), known.symbol);
      assert.equal(parseSymbol(known.symbol)?.symbol, known.symbol);
      if (known.term !== null) assert.equal(congressTermOn(known.issuedOn), known.term, known.symbol);
    }
  });

  it('knows the term of a day', () => {
    assert.deepEqual(['2013-11-04', '2016-06-01', '2021-02-02', '2026-02-01'].map(congressTermOn), ['xi', 'xii', 'xiii', 'xiv']);
  });
});

describe('programmes', () => {
  it('folds the names of the curriculum of 2018 to one', () => {
    const ids = ['Chương trình GDPT 2018', 'Chương trình giáo dục phổ thông 2018', 'CTGDPT 2018'].map(
      (name) => programNamed(name).id,
    );
    assert.deepEqual(new Set(ids), new Set(['program:gdpt-2018']));
    assert.notEqual(programNamed('Chương trình giáo dục phổ thông 2006').id, 'program:gdpt-2018');
  });
});

describe('importing the vocabulary', () => {
  it('reads no data file', () => {
    const script = `
      const fs = await import('node:fs');
      const { syncBuiltinESMExports } = await import('node:module');
      const read = fs.default.readFileSync;
      const seen = [];
      fs.default.readFileSync = (path, ...rest) => { seen.push(String(path)); return read(path, ...rest); };
      syncBuiltinESMExports();
      for (const room of ['agencies', 'localities', 'locality-list', 'topics', 'programs', 'known-documents']) {
        await import(new URL(room + '.js', process.argv[1]).href);
      }
      process.stdout.write(JSON.stringify(seen.filter((path) => path.includes('/data/'))));
    `;
    const folder = new URL('../../../src/vocabulary/', import.meta.url).href;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, folder], { encoding: 'utf8' });
    assert.equal(stdout, '[]', stderr);
  });
});
