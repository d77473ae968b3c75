/**
 * What the npm scripts run. Plain Node, no dependency, so that a fresh checkout can begin here: it installs and builds first where needed.
 *
 *   node scripts/run.mjs build | start | test [files…] | check | generate | bench [options]
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task = 'help', ...rest] = process.argv.slice(2);
const inRoot = (...parts) => join(root, ...parts);
const tell = (line) => process.stderr.write(`${line}\n`);

function fail(line, code = 1) {
  tell(line);
  process.exit(code);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) fail(`${command} could not be run: ${error.message}`);
  return status ?? 1;
}
function must(command, args, options) {
  const status = run(command, args, options);
  if (status !== 0) process.exit(status);
}
const node = (script, ...args) => must(process.execPath, [inRoot(script), ...args]);

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or later is needed; this is ${process.versions.node}.`, 6);
}

/** Installs what the lock names, when nothing is installed or the lock is newer. */
function install() {
  const modules = inRoot('node_modules');
  // A link leads to the packages of another checkout: they are used as they are, for installing would write there.
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return;
  const installed = join(modules, '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs) return;
  tell('Installing the packages that package-lock.json names …');
  const isWindows = process.platform === 'win32';
  const npm = (command) =>
    run(isWindows ? 'npm.cmd' : 'npm', [command, '--no-audit', '--no-fund', '--loglevel=error'], {
      shell: isWindows,
      stdio: ['ignore', 2, 2],
    });
  if (npm('ci') === 0) return;
  // An npm that cannot follow the lock to the letter, as on a platform that it has no binaries for, may still install.
  tell('npm ci did not succeed; trying npm install …');
  const status = npm('install');
  if (status !== 0)
    fail('The packages could not be installed: see the lines above, and whether the registry can be reached.', status);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter((name) => name !== 'node_modules');
  return Math.max(0, ...names.map((name) => newest(join(path, name))));
}

const tsc = () => must(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-p', root], { stdio: ['ignore', 2, 2] });

/** Removes what was compiled from a source that is gone: an old test would still be run, an old module still be imported. */
function removeStale(folder) {
  for (const entry of readdirSync(inRoot('dist', folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    // Copied, not compiled.
    if (path === 'src/server/graphiql') continue;
    if (entry.isDirectory()) removeStale(path);
    else if (!existsSync(inRoot(path.replace(/(?:\.d\.ts|\.js\.map|\.js)$/, '.ts')))) rmSync(inRoot('dist', path));
  }
}

/** Compiles when a source is newer than the last build. */
function build({ always = false } = {}) {
  const stamp = inRoot('dist/.built');
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const changed = Math.max(
    ...['src', 'tests', 'bench', 'scripts', 'tsconfig.json', 'package-lock.json'].map((path) => newest(inRoot(path))),
  );
  if (!always && changed < built) return;
  tell('Building …');
  tsc();
  for (const folder of ['src', 'tests', 'bench']) if (existsSync(inRoot('dist', folder))) removeStale(folder);
  node('scripts/copy-graphiql.mjs');
  chmodSync(inRoot('dist/src/cli/policygraph.js'), 0o755);
  writeFileSync(stamp, '');
}

function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? testFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => file.endsWith('.test.js'))
    .sort();
}

/** Runs the tests and says plainly at the end what was not run. */
function test() {
  const named = rest.map((path) => inRoot('dist', path.replace(/\.ts$/, '.js')));
  const files =
    named.length > 0
      ? named.flatMap((path) => (path.endsWith('.js') ? [path] : testFiles(path)))
      : testFiles(inRoot('dist/tests'));
  const status = run(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files]);
  const shared = process.env.POLICYGRAPH_SHARED ?? inRoot('../shared');
  const notRun = [];
  if (!process.env.NEO4J_TEST_URI) {
    notRun.push(
      'contract on a real Neo4j: node scripts/neo4j.mjs run -- npm test (needs a JDK 17 and Maven), or set NEO4J_TEST_URI',
    );
  }
  if (!existsSync(join(shared, 'seeds'))) {
    notRun.push(`accuracy on real texts: put them in ${shared}, or set POLICYGRAPH_SHARED to their folder`);
  }
  for (const line of notRun) tell(`NOT RUN  ${line}`);
  process.exit(status);
}

/** Serves until a signal; signals reach the server, which stops by itself. */
function start() {
  const server = spawn(process.execPath, [inRoot('dist/src/cli/policygraph.js'), 'serve', ...rest], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  // npm tells only the shell between it and us to end: when that is gone, so is the wish to serve.
  if (process.env.npm_lifecycle_event === 'start') {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) server.kill('SIGTERM');
    }, 300).unref();
  }
  server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

function generate() {
  node('scripts/generate-statements.mjs');
  tsc();
  node('scripts/copy-graphiql.mjs');
  node('scripts/write-schema.mjs');
  node('scripts/generate-docs.mjs');
  node('scripts/generate-questions.mjs');
}

requireNode();
switch (task) {
  case 'build':
    install();
    build({ always: true });
    break;
  case 'start':
    install();
    build();
    start();
    break;
  case 'test':
    install();
    build();
    test();
    break;
  case 'generate':
    install();
    generate();
    break;
  case 'bench':
    install();
    build();
    must(process.execPath, [inRoot('dist/bench/run-bench.js'), ...rest]);
    break;
  case 'bench-page':
    install();
    build();
    must(process.execPath, [inRoot('dist/bench/write-page.js'), ...rest]);
    break;
  case 'check':
    install();
    must(process.execPath, [inRoot('node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']);
    build({ always: true });
    test();
    break;
  default:
    fail('usage: node scripts/run.mjs build | start | test [files…] | check | generate | bench [options]', 2);
}
