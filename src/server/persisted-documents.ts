/**
 * Persisted documents: the operations that a server knows by id (GraphQL over HTTP, appendix A). The manifest is one JSON object of id to
 * document; an id of the form `sha256:…` is the hash of its document's text.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type GraphQLError, parse, print, specifiedRules, validate } from 'graphql';
import type { Config } from '../config.js';
import { apiSchema } from '../api/schema.js';
import { PolicyGraphError } from '../errors.js';
import { limitsWith } from '../limits.js';
import { queryLimits } from './query-limits.js';

/** off: there are none; log: other documents are answered and logged; enforce: other documents are refused. */
export type PersistedMode = Config['persisted']['mode'];

/** An id of the specification: letters, digits and -._~, with at most one colon that ends its prefix. */
const ID = /^(?:[\w.~-]+:)?[\w.~-]+$/;
const HASH = /^sha256:/;

/** The id that a document has by its text. */
export function hashId(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

export class PersistedDocuments {
  readonly #byId: ReadonlyMap<string, string>;
  readonly #texts: ReadonlySet<string>;

  /** Throws BAD_USER_INPUT for an id that is none or a hash that is of another text. */
  constructor(documents: Readonly<Record<string, unknown>>) {
    for (const [id, text] of Object.entries(documents)) {
      if (!ID.test(id)) throw wrong(`"${id.slice(0, 80)}" is no id of a document`);
      if (typeof text !== 'string') throw wrong(`${id} has no text`);
      if (HASH.test(id) && id !== hashId(text)) throw wrong(`${id} is not the hash of its document, which is ${hashId(text)}`);
    }
    this.#byId = new Map(Object.entries(documents as Readonly<Record<string, string>>));
    this.#texts = new Set(this.#byId.values());
  }

  get size(): number {
    return this.#byId.size;
  }
  get(id: string): string | undefined {
    return this.#byId.get(id);
  }
  hasText(text: string): boolean {
    return this.#texts.has(text);
  }
}

function wrong(message: string): PolicyGraphError {
  return new PolicyGraphError('BAD_USER_INPUT', `the manifest of persisted documents: ${message}`, {
    remedy: 'Make it with `policygraph persist FILES > manifest.json`.',
  });
}

/** Reads a manifest. Throws BAD_USER_INPUT for a file that cannot be read or is none. */
export function readManifest(file: string): PersistedDocuments {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw wrong(`${file} cannot be read: ${(cause as Error).message}`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw wrong(`${file} is no JSON object`);
  return new PersistedDocuments(parsed as Record<string, unknown>);
}

/**
 * The entries of a manifest for one document: by its text as it is, and by its text as graphql-js prints it, which is what many clients send.
 * Throws BAD_USER_INPUT for a document that this server would not answer.
 */
export function manifestEntries(text: string, name: string): Record<string, string> {
  const limits = limitsWith();
  let printed: string;
  let errors: readonly GraphQLError[];
  try {
    const document = parse(text, { maxTokens: limits.tokens });
    printed = print(document);
    errors = validate(apiSchema(), document, [...specifiedRules, queryLimits(limits)]);
  } catch (error) {
    errors = [error as GraphQLError];
    printed = '';
  }
  const [first] = errors;
  if (first !== undefined) {
    const { line } = first.locations?.[0] ?? {};
    throw new PolicyGraphError('BAD_USER_INPUT', `${name}${line === undefined ? '' : `:${line}`}: ${first.message}`, {
      remedy: 'Correct the document; /schema.graphql is the schema that it is held to.',
    });
  }
  return { [hashId(text)]: text, [hashId(printed)]: printed };
}
