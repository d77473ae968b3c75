/** Filters and orders put together by chance from the vocabulary's tables and the values that a graph holds; a seed gives the same ones again. */
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import { EDGE_PROPERTIES, PROPERTIES, type Property } from '../../src/vocabulary/properties.js';
import { type RelationField, relationFieldsOf } from '../../src/vocabulary/relations.js';
import { isInputObjectType } from 'graphql';
import { apiSchema } from '../../src/api/schema.js';
import { type NaiveGraph, type NaiveOrder, type Record_, whereType } from './naive-graph.js';

export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** 0 or more, less than 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }
}

const NAME: Property = { name: 'name', column: 'name', type: 'string', required: true, description: '' };
const ID: Property = { ...NAME, name: 'id', column: 'id' };
const RANGES = ['gt', 'gte', 'lt', 'lte'] as const;

/** A part of a text, as somebody might type it. */
function partOf(text: string, chance: Chance): string {
  const start = chance.below(Math.max(1, text.length - 4));
  const part = text.slice(start, start + 2 + chance.below(6)).trim();
  const typed = chance.next() < 0.5 ? part : part.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  return chance.next() < 0.3 ? typed.toUpperCase() : typed;
}

/** A test of a property with values that occur, or with one that does not. */
function testOf(property: Property, values: readonly unknown[], chance: Chance): Record_ {
  const value = (): unknown => chance.one(values);
  const equality = (): Record_ => {
    const op = chance.one(['eq', 'not', 'in'] as const);
    if (op === 'in') return { in: [value(), value()] };
    return { [op]: chance.next() < 0.25 && property.name !== 'id' ? null : value() };
  };
  if (values.length === 0) return { eq: null };
  switch (property.type) {
    case 'boolean':
      return { eq: value() };
    case 'enum':
    case 'strings':
      return equality();
    case 'date':
    case 'integer':
    case 'float':
      return chance.next() < 0.5 ? equality() : { [chance.one(RANGES)]: value(), [chance.one(RANGES)]: value() };
    default: {
      if (property.name === 'id' || chance.next() < 0.4) return equality();
      if (chance.next() < 0.3) return { [chance.one(RANGES)]: value() };
      const part = partOf(String(value()), chance);
      return part === '' ? { not: null } : { [chance.one(['contains', 'startsWith'] as const)]: part };
    }
  }
}

function valuesOf(graph: NaiveGraph, kind: EntityKind, property: Property): unknown[] {
  const found = graph.nodes(kind).flatMap((node) => graph.value(kind, node, property.name) ?? []);
  return [...new Set(found)];
}

/** What is known of a relation: not of every relation a test that lets all through. */
function relationTest(graph: NaiveGraph, field: RelationField, depth: number, chance: Chance): Record_ {
  const test: Record<string, unknown> = {};
  if (chance.next() < 0.3) test.certainty = chance.one([['INFERRED'], ['ASSERTED', 'INFERRED'], ['VERIFIED', 'ASSERTED']]);
  if (chance.next() < 0.3) {
    const property = chance.one(EDGE_PROPERTIES.filter(({ name }) => name !== 'recordedAt'));
    const values = { status: ['PLANNED', 'DONE'], confidence: [0.4, 0.6, 0.8, 0.9, 1], rule: ['stated', 'guess'] }[
      property.name
    ]!;
    test.edge = { [property.name]: testOf(property, values, chance) };
  }
  const quantifier = chance.one(['some', 'none', 'every'] as const);
  test[quantifier] = randomWhere(graph, field.target, depth - 1, chance);
  return test;
}

/** Whether things of that kind lie within others, as the schema has it. */
function hasWithin(kind: EntityKind): boolean {
  const type = apiSchema().getType(whereType(kind));
  return isInputObjectType(type) && 'within' in type.getFields();
}
/** What somebody asks to lie within: mostly some of given ids, else whatever. */
function withinTest(graph: NaiveGraph, kind: EntityKind, depth: number, chance: Chance): Record_ {
  const id = (): unknown => chance.one(graph.nodes(kind)).id;
  if (chance.next() < 0.4 || graph.nodes(kind).length === 0) return randomWhere(graph, kind, depth - 1, chance);
  return { id: chance.next() < 0.5 ? { eq: id() } : { in: [id(), id()] } };
}

/** A filter of that kind; relations down to that depth. */
export function randomWhere(graph: NaiveGraph, kind: EntityKind, depth: number, chance: Chance): Record_ {
  const where: Record<string, unknown> = {};
  const properties = [NAME, ID, ...PROPERTIES[kind]];
  const relations = relationFieldsOf(kind).filter((field) =>
    graph.nodes(kind).some((node) => graph.related(node, field).length > 0),
  );
  for (let parts = chance.below(3); parts >= 0; parts -= 1) {
    const roll = chance.next();
    if (roll < 0.15 && depth > 0) {
      const of = [randomWhere(graph, kind, depth - 1, chance), randomWhere(graph, kind, depth - 1, chance)];
      where[chance.one(['and', 'or'] as const)] = of;
    } else if (roll < 0.25 && depth > 0) {
      where.not = randomWhere(graph, kind, depth - 1, chance);
    } else if (roll < 0.35 && depth > 0 && hasWithin(kind)) {
      where.within = withinTest(graph, kind, depth, chance);
    } else if (roll < 0.7 && depth > 0 && relations.length > 0) {
      const field = chance.one(relations);
      where[field.name] = relationTest(graph, field, depth, chance);
    } else {
      const property = chance.one(properties);
      where[property.name] = testOf(property, valuesOf(graph, kind, property), chance);
    }
  }
  return where;
}

/** Up to three keys of an order of that kind. */
export function randomOrder(kind: EntityKind, chance: Chance): NaiveOrder[] {
  const fields = [NAME, ID, ...PROPERTIES[kind]].filter(({ type }) => type !== 'strings').map(({ name }) => name);
  const relations = relationFieldsOf(kind).map(({ name }) => name);
  return Array.from({ length: chance.below(4) }, () => {
    const direction = chance.one(['ASC', 'DESC'] as const);
    return chance.next() < 0.5 ? { count: chance.one(relations), direction } : { field: chance.one(fields), direction };
  });
}
