/** The gold texts in other characters, lines and formats: what is read from them hardly moves, and every range holds its words. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ExtractedSource, toExtractedSource } from '../../src/ingest/extraction-format.js';
import { readSourceFile } from '../../src/documents/read-source.js';
import { resolveFile } from '../../src/resolution/resolve-file.js';
import { extract, f1Of, type Grades, gradesOf, hasTexts, SETS, SHARED, textsOf } from '../corpus/grade-variants.js';
import { asDocx, asHtml, asPdf, VARIANTS } from '../corpus/variants.js';

const skip = hasTexts
  ? false
  : 'the texts are not here: put them in a folder `shared` beside the checkout, or set POLICYGRAPH_SHARED';
/** How much of F1 over documents a form of the texts may cost (the bar of this version). */
const MAY_FALL = 0.03;

const documentsOf = (grades: readonly Grades[]): number => f1Of(grades.map(({ entities }) => entities.DOCUMENT));
let plain: Promise<Grades[]> | null = null;
const gradesOfAll = (variant?: (typeof VARIANTS)[number]): Promise<Grades[]> =>
  Promise.all((['seeds', 'corpus'] as const).map((set) => gradesOf(set, variant)));

for (const variant of VARIANTS) {
  test(`documents are found as well in: ${variant.name}`, { skip }, async () => {
    plain ??= gradesOfAll();
    const [before, now] = [documentsOf(await plain), documentsOf(await gradesOfAll(variant))];
    assert.ok(now >= before - MAY_FALL, `F1 ${now.toFixed(3)} against ${before.toFixed(3)} of the plain text`);
  });
}

/** Every range of an extraction lies in the text and holds the words it says. */
function assertSpans({ entities, claims, unresolved, source }: ExtractedSource, raw: string): void {
  for (const { start, end, text } of [...entities.flatMap(({ mentions }) => mentions), ...unresolved]) {
    assert.ok(start >= 0 && start < end && end <= raw.length, `${source.file}: ${start}–${end}`);
    assert.equal(raw.slice(start, end), text, `${source.file}: ${start}–${end}`);
  }
  for (const { type, evidence, certainty } of claims) {
    assert.ok(evidence.length > 0 || certainty !== 'ASSERTED', `${source.file}: ${type} without evidence`);
    for (const { start, end } of evidence) {
      assert.ok(start >= 0 && start < end && end <= raw.length, `${source.file}: ${type} ${start}–${end}`);
      assert.match(raw.slice(start, end), /[\p{L}\p{N}]/u);
    }
  }
}

/** What a name or symbol is made of, whatever the file puts between its letters. */
const lettersOf = (text: string): string =>
  text
    .replace(/<[^>]*>|&\w+;/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

test('every mention and piece of evidence matches its text, in each form of the gold texts', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-spans-'));
  try {
    for (const folderOfSet of Object.values(SETS)) {
      for (const plainSource of textsOf(folderOfSet)) {
        for (const variant of VARIANTS) {
          const path = join(folder, `text.${variant.extension}`);
          writeFileSync(path, await variant.make(plainSource.text));
          const { extracted, raw } = await extract(path);
          assertSpans(extracted, raw);
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every mention and piece of evidence matches its text, in all texts at hand, as text, HTML, DOCX and PDF', {
  skip,
}, async () => {
  const unlabelled = join(SHARED, 'corpus', 'unlabelled');
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-spans-'));
  try {
    for (const [i, { text, file }] of textsOf(unlabelled).entries()) {
      const plainPath = join(folder, file);
      writeFileSync(plainPath, text);
      // The three formats take turns, so that each sees a third of the texts.
      const [extension, content] = (
        [
          ['html', asHtml],
          ['docx', asDocx],
          ['pdf', asPdf],
        ] as const
      )[i % 3]!;
      const path = join(folder, file.replace(/txt$/u, extension));
      writeFileSync(path, await content(text));
      for (const each of [plainPath, path]) {
        const documents = await readSourceFile(each);
        const facts = resolveFile(documents);
        assertSpans(toExtractedSource(facts, documents[0]!), documents[0]!.raw);
        for (const document of documents) {
          for (const sentence of document.sentences) {
            const span = document.rawSpan(sentence);
            const words = document.text.slice(sentence.start, sentence.end);
            const there = document.raw.slice(span.start, span.end);
            // Joined over a page, a sentence may hold the page's number between its words.
            if (document.reading.format !== 'pdf' && document.reading.encoding !== 'tcvn3') {
              assert.equal(lettersOf(there).length >= lettersOf(words).length, true, `${file}: ${words}`);
            }
          }
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
