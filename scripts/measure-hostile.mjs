/**
 * Two hundred hostile files, each given to the command in a process of its own: none may crash it, hang over 10 s or take more than 500 MB,
 * and each is read or refused in one line. Run after a build:
 *
 *   node scripts/measure-hostile.mjs [--only PART-OF-NAME] [--keep FOLDER] [--parallel N]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFiles } from '../dist/tests/robustness/hostile-files.js';
import { ingestOutside, isRefusal } from '../dist/tests/robustness/hostile-run.js';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const only = option('--only', '');
const keep = option('--keep', null);
const folder = keep ?? mkdtempSync(join(tmpdir(), 'policygraph-hostile-'));
mkdirSync(folder, { recursive: true });
const files = (await hostileFiles()).filter(({ name }) => name.includes(only));
for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);

const rows = [];
let next = 0;
async function lane() {
  while (next < files.length) {
    const { name, bytes } = files[next++];
    const outcome = await ingestOutside([join(folder, name)], 15);
    const { end, seconds, megabytes, complaints, read } = outcome;
    const faults = [
      ...(end === 0 || end === 9 ? [] : [`ended with ${end}`]),
      ...(seconds > 10 ? ['over 10 s'] : []),
      ...(megabytes > 500 ? ['over 500 MB'] : []),
      ...(end === 9 && !(complaints.length === 1 && isRefusal(complaints[0])) ? ['not refused in one line'] : []),
      ...(end === 0 && read.length !== 1 ? ['neither read nor refused'] : []),
    ];
    rows.push({ name, seconds, megabytes, faults });
    const said = read.length > 0 ? 'read' : (complaints[0] ?? '').replace(/^.*?: /u, '').slice(0, 110);
    console.log(
      `${name.padEnd(36)}${String(bytes.length).padStart(9)} B ${seconds.toFixed(1).padStart(5)} s ${String(Math.round(megabytes ?? 0)).padStart(4)} MB  ${faults.length > 0 ? `FAULT ${faults.join(', ')}: ` : ''}${said}`,
    );
  }
}
await Promise.all(Array.from({ length: Number(option('--parallel', 1)) }, lane));
const worst = (key) => Math.max(...rows.map((row) => row[key] ?? 0));
const faulty = rows.filter(({ faults }) => faults.length > 0);
console.log(
  `${rows.length} files, ${faulty.length} faults; slowest ${worst('seconds').toFixed(1)} s (bar 10), most memory ${Math.round(worst('megabytes'))} MB (bar 500)`,
);
for (const { name, faults } of faulty) console.log(`  ${name}: ${faults.join(', ')}`);
if (keep === null) rmSync(folder, { recursive: true });
process.exitCode = faulty.length === 0 ? 0 : 1;
