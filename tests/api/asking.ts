/** Puts GraphQL questions to the small graph of tests/contract, through the server's own limits and error forms, and counts the statements. */
import assert from 'node:assert/strict';
import type { Store } from '../../src/graph/store.js';
import { answerQuestion } from '../../src/server/answer-question.js';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question.
export type Data = any;
interface Failure {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string; readonly remedy?: string };
}

export class Asking {
  readonly #store: Store;
  #statements: string[] = [];

  constructor(store: Store) {
    this.#store = new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        if (name !== 'read') return member.bind(target);
        return (...args: Parameters<Store['read']>) => {
          this.#statements.push(args[0].text);
          return target.read(...args);
        };
      },
    });
  }

  /** Texts of the statements of the last question. */
  get statements(): readonly string[] {
    return this.#statements;
  }

  async #answer(question: string, variables: Record<string, unknown>): Promise<{ data?: Data; errors?: readonly Failure[] }> {
    this.#statements = [];
    const answer = await answerQuestion(this.#store, { question, variables });
    return JSON.parse(JSON.stringify(answer)) as { data?: Data; errors?: Failure[] };
  }

  /** The whole answer as it would be sent. */
  async text(question: string): Promise<string> {
    return JSON.stringify(await this.#answer(question, {}));
  }

  /** The data of an answer without errors. */
  async data(question: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.#answer(question, variables);
    assert.equal(errors, undefined, JSON.stringify(errors));
    return data;
  }

  /** The only error of a question that fails. */
  async failure(question: string, variables: Record<string, unknown> = {}): Promise<Failure> {
    const { errors } = await this.#answer(question, variables);
    assert.equal(errors?.length, 1, JSON.stringify(errors));
    return errors[0]!;
  }
}

export const names = (connection: Data): string[] => connection.edges.map(({ node }: Data) => node.name as string);
export const ids = (connection: Data): string[] => connection.edges.map(({ node }: Data) => node.id as string);
