/**
 * Makes src/graph/statements.generated.ts from the .cypher files: one typed constant a file, a record by kind or relation type for a file
 * with `@each`. With --check it writes nothing and fails when the file is stale.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TARGET = 'src/graph/statements.generated.ts';
const camel = (name) => name.replace(/-([a-z0-9])/g, (_, c) => c.toUpperCase());
const files = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort();

function statementOf(folder, file) {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  const header = lines.filter((line) => line.startsWith('//')).map((line) => line.slice(2).trim());
  const text = lines.filter((line) => !line.startsWith('//')).join('\n');
  const tagged = (tag) => header.filter((line) => line.startsWith(`@${tag} `)).map((line) => line.slice(tag.length + 2));
  const access = tagged('access')[0];
  const sentence = header.filter((line) => !line.startsWith('@')).join(' ');
  if (!['read', 'write'].includes(access) || sentence === '')
    throw new Error(`${folder}/${file}: needs a sentence and @access read|write`);
  const used = new Set([...text.matchAll(/\$([a-z]\w*)/g)].map((match) => match[1]));
  const params = tagged('param');
  const declared = new Set(params.map((param) => param.split(':')[0].replace('?', '')));
  for (const name of used) if (!declared.has(name)) throw new Error(`${folder}/${file}: $${name} has no @param`);
  for (const name of declared) if (!used.has(name)) throw new Error(`${folder}/${file}: @param ${name} is not used`);
  const shape = (entries) => (entries.length === 0 ? 'Record<string, never>' : `{ ${entries.join('; ')} }`);
  return {
    name: file.replace('.cypher', ''),
    text,
    access,
    sentence,
    each: tagged('each')[0],
    params: shape(params),
    row: shape(tagged('returns')),
    columns: JSON.stringify(tagged('returns').map((column) => column.split(':')[0]))
      .replaceAll('"', "'")
      .replaceAll(',', ', '),
  };
}

const folders = [
  ['cypher/read', ''],
  ['cypher/write', ''],
  ['cypher/neo4j', 'neo4j'],
  ['cypher/grafeo', 'grafeo'],
];
const out = [
  '// Generated from cypher/ by scripts/generate-statements.mjs; run `npm run generate` after a change there.',
  "import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';",
  "import { RELATION_TYPES, type RelationType } from '../vocabulary/relations.js';",
  "import type { Migration, Statement } from './store.js';",
  '',
  'const labelOf = (kind: EntityKind): string => kind.charAt(0) + kind.slice(1).toLowerCase();',
  '',
];
const seen = new Set();
for (const [folder, prefix] of folders) {
  for (const file of files(folder)) {
    const s = statementOf(folder, file);
    const kindOfName = s.access === 'write' ? `${s.name}-written` : s.name;
    const constant = camel(prefix === '' ? kindOfName : `${prefix}-${s.name}`);
    if (seen.has(constant)) throw new Error(`${folder}/${file}: the name ${constant} is taken`);
    seen.add(constant);
    const type = `Statement<${s.params}, ${s.row}>`;
    const text = JSON.stringify(s.text);
    out.push(`/** ${s.sentence} */`);
    if (s.each === undefined) {
      out.push(
        `export const ${constant}: ${type} = { name: '${s.name}', access: '${s.access}', columns: ${s.columns}, text: ${text} };`,
        '',
      );
      continue;
    }
    const [key, list, mark, value] =
      s.each === 'kind'
        ? ['EntityKind', 'ENTITY_KINDS', '$$KIND', 'labelOf(key)']
        : ['RelationType', 'RELATION_TYPES', '$$RELATION', 'key'];
    out.push(
      `export const ${constant} = Object.fromEntries(${list}.map((key) => [key, { name: \`${s.name}/\${key}\`, access: '${s.access}', columns: ${s.columns}, text: ${text}.replaceAll('${mark}', () => ${value}) }])) as unknown as Readonly<Record<${key}, ${type}>>;`,
      '',
    );
  }
}
for (const engine of ['grafeo', 'neo4j']) {
  out.push(`export const ${engine}Migrations: readonly Migration[] = [`);
  for (const file of files(`cypher/schema/${engine}`)) {
    const content = readFileSync(`cypher/schema/${engine}/${file}`, 'utf8');
    const [, version, name] = /^V(\d+)__(.+)\.cypher$/.exec(file) ?? [];
    if (!version) throw new Error(`cypher/schema/${engine}/${file}: migrations are named V001__what.cypher`);
    const body = content
      .split('\n')
      .filter((line) => !line.startsWith('//'))
      .join('\n');
    const statements = body
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
    const checksum = createHash('sha256').update(statements.join(';')).digest('hex').slice(0, 16);
    out.push(
      `  { version: ${Number(version)}, name: '${name}', checksum: '${checksum}', statements: ${JSON.stringify(statements)} },`,
    );
  }
  out.push('];', '');
}
const text = out.join('\n');
const current = (() => {
  try {
    return readFileSync(TARGET, 'utf8');
  } catch {
    return '';
  }
})();
if (process.argv.includes('--check')) {
  if (current !== text) {
    console.error(`${TARGET} is stale: run npm run generate`);
    process.exit(1);
  }
} else if (current !== text) writeFileSync(TARGET, text);
