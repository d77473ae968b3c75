/** Installs what the other servers need, in bench/peer alone, so that the product's tree does not grow. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../load/statement-file.js';

export function installPeers(tell: (line: string) => void): void {
  const folder = fileURLToPath(new URL('bench/peer/', ROOT));
  if (existsSync(`${folder}node_modules/@neo4j/graphql/package.json`)) return;
  tell('installing the other servers in bench/peer');
  const isWindows = process.platform === 'win32';
  const { status, stderr } = spawnSync(
    isWindows ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    {
      cwd: folder,
      encoding: 'utf8',
      shell: isWindows,
    },
  );
  if (status !== 0) throw new Error(`bench/peer could not be installed:\n${stderr}`);
}
