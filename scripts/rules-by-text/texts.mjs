/** The texts with answers, those made up for this project, and those without answers; read once, resolved as often as asked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const setsOf = (shared, root) => ({
  seeds: join(shared, 'seeds'),
  corpus: join(shared, 'corpus', 'docs'),
  own: join(root, 'tests', 'fixtures', 'accuracy', 'docs'),
  unlabelled: join(shared, 'corpus', 'unlabelled'),
});
/** Sets whose texts the rules must not be made for. */
export const ANSWERED = ['seeds', 'corpus'];

/** The rooms of a build (or of a copy of one): texts in, extraction out. */
export async function reader(program) {
  const room = (path) => import(pathToFileURL(join(program, path)).href);
  const { readSourceFile } = await room('documents/read-source.js');
  const { resolveFile } = await room('resolution/resolve-file.js');
  const { toExtractedSource } = await room('ingest/extraction-format.js');
  return {
    room,
    /** Every text of the sets, with its set and name. */
    async read(sets) {
      const texts = [];
      for (const [set, folder] of Object.entries(sets)) {
        for (const file of readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .sort()) {
          const path = join(folder, file);
          texts.push({ set, file, words: readFileSync(path, 'utf8'), documents: await readSourceFile(path) });
        }
      }
      return texts;
    },
    extract: ({ documents }) => JSON.stringify(toExtractedSource(resolveFile(documents), documents[0])),
  };
}
