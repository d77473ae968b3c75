#!/usr/bin/env node
/**
 * A real Neo4j Community server for tests, without Docker: its jars from Maven Central, run by a JDK.
 *
 *   node scripts/neo4j.mjs start [--version 5.26.20|2026.07.1]   starts it, prints {"uri","username","password","version","pid"} as JSON
 *   node scripts/neo4j.mjs stop                                  stops what start began and removes its data
 *     --folder NAME  keeps it in another folder of the checkout, beside the one for tests (also of stop); --heap 4g --page-cache 1g its memory
 *   node scripts/neo4j.mjs run [--version …] -- <command …>      starts, runs the command with NEO4J_TEST_* set, stops
 *
 * Needs mvn and a JDK (17 for 5.26, 21 or later for 2026.07); exits 3 with a plain sentence where one is missing. Jars stay in
 * ~/.cache/vn-policy-graph (XDG_CACHE_HOME), the server's data in .neo4j-test/, which git ignores.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Server version to the oldest JDK that runs it. */
const VERSIONS = { '5.26.20': 17, '2026.07.1': 21 };
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [command, ...rest] = process.argv.slice(2);
const split = rest.indexOf('--');
const options = split === -1 ? rest : rest.slice(0, split);
/** The value behind an option. */
const option = (name, fallback) => (options.includes(name) ? options[options.indexOf(name) + 1] : fallback);
const FOLDER = option('--folder', '.neo4j-test');
// It is removed at the end: nothing else may be meant by it.
if (!/^\.neo4j-[a-z0-9-]+$/.test(FOLDER)) fail('--folder must be named like .neo4j-test', 2);
const HOME = join(ROOT, FOLDER);
const STATE = join(HOME, 'server.json');
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'vn-policy-graph', 'neo4j');
const START_MS = 90_000;
const MISSING = 3;

const BOOT = `import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

class Boot {
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    var service = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("conf/neo4j.conf")).build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
`;

function fail(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function majorOf(java) {
  const { stderr, status } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return status === 0 ? Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
}

/** The first JDK that is new enough: JAVA_HOME, the path, then the folders where Linux distributions put them. */
function javaFor(version) {
  const installed = existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').sort() : [];
  const homes = [process.env.JAVA_HOME, ...installed.map((name) => join('/usr/lib/jvm', name))].filter(Boolean);
  const candidates = ['java', ...homes.map((home) => join(home, 'bin', 'java'))];
  // A single-file program is compiled at start: a runtime without a compiler does not do.
  const fits = (java) =>
    majorOf(java) >= VERSIONS[version] &&
    spawnSync(java, ['--list-modules'], { encoding: 'utf8' }).stdout.includes('jdk.compiler');
  return (
    candidates.find(fits) ??
    fail(`Neo4j ${version} needs a JDK ${VERSIONS[version]} or later; none found in JAVA_HOME, PATH or /usr/lib/jvm.`, MISSING)
  );
}

function jarsOf(version) {
  const folder = join(CACHE, version);
  if (existsSync(folder)) return folder;
  if (spawnSync('mvn', ['-v']).status !== 0) fail('Maven (mvn) is needed to fetch Neo4j; it is not installed.', MISSING);
  const staging = `${folder}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  const dependency = (name) =>
    `<dependency><groupId>org.neo4j</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
  writeFileSync(
    join(staging, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>vn</groupId><artifactId>neo4j-test</artifactId><version>1</version><dependencies>${dependency('neo4j')}${dependency('neo4j-bolt')}</dependencies></project>`,
  );
  process.stderr.write(`fetching Neo4j ${version} (about 120 MB)\n`);
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
  const fetched = spawnSync('mvn', ['-q', '-B', plugin, '-DoutputDirectory=lib', '-DincludeScope=runtime'], {
    cwd: staging,
    encoding: 'utf8',
  });
  if (fetched.status !== 0) {
    rmSync(staging, { recursive: true, force: true });
    fail(`Maven could not fetch Neo4j ${version}:\n${fetched.stdout}${fetched.stderr}`, MISSING);
  }
  if (existsSync(folder)) rmSync(staging, { recursive: true });
  else renameSync(staging, folder);
  return folder;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.unref();
    setTimeout(() => socket.destroy(), 200).unref?.();
  });
}

async function start(version) {
  if (!(version in VERSIONS)) fail(`unknown version ${version}; known: ${Object.keys(VERSIONS).join(', ')}`, 2);
  stop();
  const java = javaFor(version);
  const classPath = join(jarsOf(version), 'lib', '*');
  const port = await freePort();
  mkdirSync(join(HOME, 'conf'), { recursive: true });
  writeFileSync(
    join(HOME, 'conf', 'neo4j.conf'),
    [
      'server.default_listen_address=127.0.0.1',
      'server.bolt.enabled=true',
      `server.bolt.listen_address=127.0.0.1:${port}`,
      `server.bolt.advertised_address=127.0.0.1:${port}`,
      'server.http.enabled=false',
      'server.https.enabled=false',
      'dbms.security.auth_enabled=true',
      'server.memory.heap.initial_size=512m',
      `server.memory.heap.max_size=${option('--heap', '1g')}`,
      `server.memory.pagecache.size=${option('--page-cache', '256m')}`,
      'dbms.usage_report.enabled=false',
      '',
    ].join('\n'),
  );
  writeFileSync(join(HOME, 'Boot.java'), BOOT);
  const password = randomBytes(12).toString('hex');
  const env = { ...process.env, NEO4J_HOME: HOME, NEO4J_CONF: join(HOME, 'conf') };
  const set = spawnSync(java, ['-cp', classPath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password], {
    env,
    encoding: 'utf8',
  });
  if (set.status !== 0) fail(`the initial password could not be set:\n${set.stdout}${set.stderr}`);
  const log = openSync(join(HOME, 'server.log'), 'w');
  const child = spawn(java, ['-Xms512m', `-Xmx${option('--heap', '1g')}`, '-cp', classPath, join(HOME, 'Boot.java'), HOME], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  const state = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, version, pid: child.pid };
  writeFileSync(STATE, JSON.stringify(state));
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  for (const end = Date.now() + START_MS; Date.now() < end && !ended; await sleep(250)) {
    if (readFileSync(join(HOME, 'server.log'), 'utf8').includes('ready') && (await answers(port))) {
      child.unref();
      return state;
    }
  }
  const said = readFileSync(join(HOME, 'server.log'), 'utf8').slice(-2000);
  stop();
  return fail(`Neo4j ${version} did not start:\n${said}`);
}

/** Ends the server that start began, if it still runs, and removes its data. */
function stop() {
  if (existsSync(STATE)) {
    const { pid } = JSON.parse(readFileSync(STATE, 'utf8'));
    // The process must still be ours: its number may have been given to another since.
    const command = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
    if (command.includes(join(HOME, 'Boot.java'))) {
      process.kill(pid, 'SIGTERM');
      for (let i = 0; i < 100; i++) {
        try {
          process.kill(pid, 0);
        } catch {
          break;
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      }
    }
  }
  rmSync(HOME, { recursive: true, force: true, maxRetries: 5 });
}

const version = option('--version', '5.26.20');
if (command === 'start') {
  process.stdout.write(`${JSON.stringify(await start(version))}\n`);
  process.exit(0);
} else if (command === 'stop') {
  stop();
} else if (command === 'run' && split !== -1) {
  const { uri, username, password } = await start(version);
  const [program, ...args] = rest.slice(split + 1);
  const env = { ...process.env, NEO4J_TEST_URI: uri, NEO4J_TEST_USERNAME: username, NEO4J_TEST_PASSWORD: password };
  const { status } = spawnSync(program, args, { stdio: 'inherit', env });
  stop();
  process.exit(status ?? 1);
} else {
  fail('usage: node scripts/neo4j.mjs start|stop|run [--version 5.26.20|2026.07.1] [-- command]', 2);
}
