/** Persisted documents: by id as GraphQL over HTTP has it and as Apollo's clients send it; other documents answered, logged or refused. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { getIntrospectionQuery, parse, print } from 'graphql';
import { readConfig } from '../../src/config.js';
import { openGrafeo } from '../../src/graph/grafeo/grafeo-store.js';
import { migrate } from '../../src/graph/migrate.js';
import type { Store } from '../../src/graph/store.js';
import { type RunningServer, startServer } from '../../src/server/http-server.js';
import { PersistedDocuments, type PersistedMode, readManifest } from '../../src/server/persisted-documents.js';
import { ROOT } from '../house/source-files.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const KNOWN = 'query Claims($of: ID = "cur") { statistics { claims } node(id: $of) { id } }';
const OTHER = '{ statistics { claims } }';
const MUTATION = 'mutation Undo { undoJudgement(judgement: "x", by: "a", note: "b") { verb } }';
const ID = `sha256:${sha256(KNOWN)}`;
const DOCUMENTS = { [ID]: KNOWN, claims: KNOWN, 'x-own:undo': MUTATION };
const DATA = { data: { statistics: { claims: 0 }, node: null } };

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

describe('persisted documents', () => {
  let store: Store;
  const servers: RunningServer[] = [];
  const logged: string[] = [];
  before(async () => {
    store = openGrafeo({ folder: null });
    await migrate(store);
  });
  after(async () => {
    for (const server of servers) await server.close();
    await store.close();
  });

  async function serve(mode: PersistedMode) {
    const documents = new PersistedDocuments(mode === 'off' ? {} : DOCUMENTS);
    const stream = { write: (line: string) => void logged.push(line) };
    const server = await startServer({
      ...{ host: '127.0.0.1', port: 0, store: Promise.resolve(store), logger: { level: 'warn', stream } },
      persisted: { mode, documents },
    });
    servers.push(server);
    const read = async (response: Response): Promise<{ status: number; type: string | null; body: Body; code: unknown }> => {
      const body = (await response.json()) as Body;
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        body,
        code: body.errors?.[0]?.extensions.code,
      };
    };
    return {
      post: async (body: object, headers: Record<string, string> = {}) =>
        read(
          await fetch(`${server.url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify(body),
          }),
        ),
      get: async (parameters: Record<string, string>) =>
        read(
          await fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`, {
            headers: { 'apollo-require-preflight': '1' },
          }),
        ),
    };
  }
  const apollos = (text: string): object => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } });

  for (const mode of ['log', 'enforce'] as const) {
    test(`are answered by documentId, by POST and GET, with variables and operationName (${mode})`, async () => {
      const { post, get } = await serve(mode);
      assert.deepEqual((await post({ documentId: ID })).body, DATA);
      assert.deepEqual((await post({ documentId: 'claims', operationName: 'Claims', variables: { of: 'nothing' } })).body, DATA);
      assert.deepEqual((await get({ documentId: ID, variables: '{"of":"nothing"}' })).body, DATA);
      assert.equal((await post({ documentId: ID, variables: { of: [] } })).code, 'BAD_USER_INPUT');
      assert.equal((await post({ documentId: ID, operationName: 'Nobody' })).code, 'BAD_USER_INPUT');
      assert.deepEqual((await post({ documentId: ID, query: KNOWN })).body, DATA);
      assert.deepEqual((await post({ query: KNOWN })).body, DATA, 'a document of the manifest may be sent whole');
      const disagreeing = await post({ documentId: ID, query: OTHER });
      assert.equal(disagreeing.code, 'BAD_USER_INPUT');
    });

    test(`a mutation is not run by GET (${mode})`, async () => {
      const { get } = await serve(mode);
      assert.equal((await get({ documentId: 'x-own:undo' })).status, 405);
    });

    test(`are answered by the hash that Apollo's clients send (${mode})`, async () => {
      const { post, get } = await serve(mode);
      assert.deepEqual((await post(apollos(KNOWN))).body, DATA);
      assert.deepEqual(
        (await get({ extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: sha256(KNOWN) } }) })).body,
        DATA,
      );
    });

    test(`an unknown id is answered with one error, in the form and with the status of GraphQL over HTTP (${mode})`, async () => {
      const { post } = await serve(mode);
      const code = mode === 'enforce' ? 'FORBIDDEN' : 'NOT_FOUND';
      const status = mode === 'enforce' ? 403 : 404;
      for (const documentId of [`sha256:${sha256(OTHER)}`, '', '__proto__', 'toString', 7, { a: 1 }]) {
        const legacy = await post({ documentId });
        assert.deepEqual([legacy.code, legacy.status, legacy.body.errors?.length], [code, 200, 1], JSON.stringify(documentId));
        assert.ok(legacy.body.errors?.[0]?.extensions.remedy);
        assert.equal('data' in legacy.body, false);
      }
      const modern = await post({ documentId: 'nobody' }, { accept: 'application/graphql-response+json' });
      assert.equal(modern.status, status);
      assert.match(modern.type ?? '', /^application\/graphql-response\+json/);
    });
  }

  test('log answers other documents and logs them by hash and name, never by their text', async () => {
    const { post } = await serve('log');
    logged.length = 0;
    const text = 'query NotThere { statistics { claims } }';
    assert.equal((await post({ query: text })).body.errors, undefined);
    assert.equal((await post({ query: getIntrospectionQuery() })).body.errors, undefined);
    assert.equal(logged.length, 1, logged.join());
    // Each time that it is asked, not only the first.
    assert.equal((await post({ query: text })).body.errors, undefined);
    assert.equal(logged.length, 2, logged.join());
    const line = JSON.parse(logged[0]!) as { documentId: string; operation: string; msg: string };
    assert.deepEqual([line.documentId, line.operation], [`sha256:${sha256(text)}`, 'NotThere']);
    assert.ok(!logged[0]!.includes('statistics'));
  });

  test('enforce refuses other documents, whatever they are, but for questions about the schema alone', async () => {
    const { post, get } = await serve('enforce');
    for (const query of [
      OTHER,
      `${KNOWN} `,
      '{ __schema { queryType { name } } statistics { claims } }',
      'query { ...a } fragment a on Query { __type(name: "Node") { name } statistics { claims } }',
      '{ broken',
      MUTATION.replace('"a"', '"c"'),
    ]) {
      const { code, body, status } = await post({ query });
      assert.equal(code, 'FORBIDDEN', query);
      assert.equal(status, 200);
      assert.equal(body.data, undefined);
      assert.match(String(body.errors?.[0]?.extensions.remedy), /policygraph persist/);
    }
    assert.equal((await get({ query: OTHER })).code, 'FORBIDDEN');
    assert.equal((await post({ query: getIntrospectionQuery() })).body.errors, undefined);
    assert.equal(
      (await post({ query: 'query { ...a } fragment a on Query { __type(name: "Node") { name } }' })).body.errors,
      undefined,
    );
  });

  test('enforce learns no document from a client', async () => {
    const { post } = await serve('enforce');
    assert.equal((await post({ query: OTHER, ...apollos(OTHER) })).code, 'FORBIDDEN');
    assert.equal((await post(apollos(OTHER))).code, 'FORBIDDEN');
  });

  test('off knows none; what Apollo clients register themselves works as it does there', async () => {
    const { post } = await serve('off');
    assert.equal((await post({ documentId: ID })).code, 'NOT_FOUND');
    assert.equal((await post(apollos(OTHER))).body.errors?.[0]?.message, 'PersistedQueryNotFound');
    assert.equal((await post({ query: OTHER, ...apollos(OTHER) })).body.errors, undefined);
    assert.equal((await post(apollos(OTHER))).body.errors, undefined);
  });
});

describe('the manifest', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policygraph-persist-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const persist = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'dist/src/cli/policygraph.js'), 'persist', ...args], { encoding: 'utf8' });

  test('is written by a command from files and folders, each document by its text and as clients print it, and read by the server', () => {
    mkdirSync(join(folder, 'operations/deeper'), { recursive: true });
    const first = 'query A { statistics { claims } }\n';
    const second = 'query B{node(id:"cur"){id}}';
    file('operations/a.graphql', first);
    file('operations/deeper/b.gql', second);
    file('operations/readme.md', 'no document');
    const { stdout, stderr, status } = persist(join(folder, 'operations'), join(folder, 'operations/a.graphql'));
    assert.equal(status, 0, stderr);
    const manifest = JSON.parse(stdout) as Record<string, string>;
    const expected = [first, second].flatMap((text) => [text, print(parse(text))]);
    assert.deepEqual(new Set(Object.values(manifest)), new Set(expected));
    for (const [id, text] of Object.entries(manifest)) assert.equal(id, `sha256:${sha256(text)}`);
    const documents = readManifest(file('manifest.json', stdout));
    assert.equal(documents.get(`sha256:${sha256(second)}`), second);
  });

  test('takes no document that the server would refuse, and says where it is wrong', () => {
    const { stdout, stderr, status } = persist(file('wrong.graphql', 'query A {\n  nothing\n}\n'));
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^BAD_USER_INPUT {2}.*wrong\.graphql:2: Cannot query field "nothing"/);
    assert.equal(persist(join(folder, 'not-there')).status, 2);
  });

  test('is refused where it is none, or where an id is not the hash of its document', () => {
    for (const [text, said] of [
      ['[]', /no JSON object/],
      ['{', /cannot be read/],
      [JSON.stringify({ a: 1 }), /a has no text/],
      [JSON.stringify({ 'a b': '{ a }' }), /no id/],
      [JSON.stringify({ [`sha256:${sha256('x')}`]: '{ a }' }), /not the hash/],
    ] as const) {
      assert.throws(() => readManifest(file('wrong.json', text)), said);
    }
    assert.throws(() => readManifest(join(folder, 'not-there.json')), /cannot be read/);
  });

  test('must be named where documents are held to it', () => {
    assert.throws(() => readConfig({ POLICYGRAPH_PERSISTED: 'enforce' }), /POLICYGRAPH_PERSISTED_FILE/);
    assert.deepEqual(readConfig({ POLICYGRAPH_PERSISTED: 'log', POLICYGRAPH_PERSISTED_FILE: 'm.json' }).persisted, {
      mode: 'log',
      file: 'm.json',
    });
    assert.deepEqual(readConfig({}).persisted, { mode: 'off' });
  });
});
