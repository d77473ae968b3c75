/**
 * Writes a query in one of the many ways in which it may be written: values as literals or variables, fields in fragments, twice, or behind
 * directives, and beside them others that directives leave out.
 */
import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { apiSchema } from '../../src/api/schema.js';
import { labelOf } from '../../src/vocabulary/properties.js';
import type { AskedConnection, AskedNode, AskedQuery, AskedThings } from './random-queries.js';
import type { Chance } from './random-questions.js';

export interface WrittenQuery {
  readonly text: string;
  /** Those of cursors are not among them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

class Writer {
  readonly #chance: Chance;
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  readonly #variables: Record<string, unknown> = {};

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  #rolls(odds: number): boolean {
    return this.#chance.next() < odds;
  }
  #variable(type: GraphQLInputType | string, value: unknown): string {
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${String(type)}`);
    if (value !== undefined) this.#variables[name] = value;
    return `$${name}`;
  }

  /** A value where that type is expected. */
  #value(value: unknown, type: GraphQLInputType): string {
    if (this.#rolls(0.15)) return this.#variable(type, value);
    const bare = getNullableType(type);
    if (value === null) return 'null';
    if (isListType(bare)) return `[${(value as unknown[]).map((each) => this.#value(each, bare.ofType)).join(', ')}]`;
    if (isInputObjectType(bare)) {
      const fields = Object.entries(value as object).map(
        ([name, of]) => `${name}: ${this.#value(of, bare.getFields()[name]!.type)}`,
      );
      return `{ ${fields.join(', ')} }`;
    }
    return isEnumType(bare) ? String(value) : JSON.stringify(value);
  }

  #argument(on: string, field: string, name: string): GraphQLInputType {
    const type = apiSchema().getType(on) as GraphQLObjectType;
    return type.getFields()[field]!.args.find((each) => each.name === name)!.type;
  }

  /** A directive that lets in, or leaves out. */
  #directive(letIn: boolean): string {
    const skip = this.#rolls(0.5);
    const value = letIn !== skip;
    return `@${skip ? 'skip' : 'include'}(if: ${this.#rolls(0.5) ? this.#variable('Boolean!', value) : value})`;
  }

  /** Selections on a type, each once or twice, bare or in fragments, with others beside them that are left out. */
  #selections(on: string, parts: readonly string[], name: string): string {
    const written = parts.flatMap((part) => {
      // What is long is not written again: repeated fields have a limit.
      const times = part.length < 80 && this.#rolls(0.12) ? 2 : 1;
      return Array.from({ length: times }, () => this.#wrapped(on, part));
    });
    if (this.#rolls(0.1)) written.push(`out${this.#declared.length}: ${name} ${this.#directive(false)}`);
    if (this.#rolls(0.05)) written.push(`... on ${on} ${this.#directive(false)} { left${this.#declared.length}: ${name} }`);
    // Everything may be within one fragment.
    const together = `{ ${written.join(' ')} }`;
    return this.#rolls(0.1) ? `{ ... on ${on} ${together} }` : together;
  }
  #wrapped(on: string, part: string): string {
    const roll = this.#chance.next();
    if (roll < 0.06) return `... on ${on} { ${part} }`;
    if (roll < 0.1) return `... ${this.#directive(true)} { ${part} }`;
    if (roll < 0.14) return `... on ${on} ${this.#directive(true)} { ${part} }`;
    if (roll > 0.92) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(`fragment ${name} on ${on} { ${part} }`);
      return `...${name}${roll > 0.96 ? ` ${this.#directive(true)}` : ''}`;
    }
    return part;
  }

  #node(asked: AskedNode): string {
    const leaves = asked.leaves.map(({ response, name, english }) => {
      const language = this.#argument(labelOf(asked.kind), 'name', 'lang');
      const field = english ? `name(lang: ${this.#value('EN', language)})` : name;
      const directive = this.#rolls(0.06) ? ` ${this.#directive(true)}` : '';
      return `${response === name ? '' : `${response}: `}${field}${directive}`;
    });
    const relations = asked.relations.map((each) => this.#connection(each));
    return this.#selections(labelOf(asked.kind), [...leaves, ...relations], 'id');
  }

  #connection(asked: AskedConnection): string {
    const { on, field, response, args, after, before } = asked;
    const given = Object.entries(args).map(([name, value]) => `${name}: ${this.#value(value, this.#argument(on, field, name))}`);
    for (const [name, cursor] of Object.entries({ after, before })) {
      if (cursor === null) continue;
      this.#declared.push(`$${cursor}: String`);
      given.push(`${name}: $${cursor}`);
    }
    // A variable that is not given is an argument that is not there.
    if (args.where === undefined && this.#rolls(0.1))
      given.push(`where: ${this.#variable(this.#argument(on, field, 'where'), undefined)}`);
    const type = (apiSchema().getType(on) as GraphQLObjectType).getFields()[field]!.type;
    const connection = String(type).replace('!', '');
    const edge = connection.replace('Connection', 'Edge');
    const columns = [...asked.columns, ...(asked.node === null ? [] : [`node ${this.#node(asked.node)}`])];
    const parts = [
      `edges ${this.#selections(edge, columns, 'cursor')}`,
      ...(asked.total ? ['totalCount'] : []),
      ...(asked.pageInfo.length > 0 ? [`pageInfo ${this.#selections('PageInfo', asked.pageInfo, 'endCursor')}`] : []),
    ];
    const head = `${response === field ? '' : `${response}: `}${field}${given.length === 0 ? '' : `(${given.join(', ')})`}`;
    // The fields of one answer may be asked for in two places.
    if (this.#rolls(0.15)) return parts.map((part) => `${head} ${this.#selections(connection, [part], '__typename')}`).join(' ');
    return `${head} ${this.#selections(connection, parts, '__typename')}`;
  }

  #things({ response, field, ids, byKind }: AskedThings): string {
    const argument = { node: 'id', nodes: 'ids' }[field] ?? 'ref';
    const given = this.#value(field === 'nodes' ? ids : ids[0], this.#argument('Query', field, argument));
    const type = apiSchema().getQueryType()!.getFields()[field]!.type;
    const inner = isObjectType(getNullableType(type))
      ? this.#node(byKind[0]!)
      : `{ ${byKind.map((each) => `... on ${labelOf(each.kind)} ${this.#node(each)}`).join(' ')} }`;
    return `${response}: ${field}(${argument}: ${given}) ${inner}`;
  }

  query({ connections, things }: AskedQuery): WrittenQuery {
    const roots = [...connections.map((each) => this.#connection(each)), ...things.map((each) => this.#things(each))];
    const body = this.#selections('Query', roots, '__typename');
    const head = this.#declared.length === 0 ? 'query' : `query (${this.#declared.join(', ')})`;
    return { text: [`${head} ${body}`, ...this.#fragments].join('\n'), variables: this.#variables };
  }
}

export const writtenQuery = (asked: AskedQuery, chance: Chance): WrittenQuery => new Writer(chance).query(asked);
