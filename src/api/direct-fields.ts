/**
 * Fields whose answer stands in their object already, in some place that their arguments tell. They are given here as plain functions beside
 * their resolvers, so that whoever completes an answer (completion.ts) need not go through the machinery of a resolver for each row.
 */
import type { FieldNode } from 'graphql';

/** The answer of the field on that object. */
export type DirectField = (
  root: never,
  at: { readonly node: FieldNode; readonly args: Readonly<Record<string, unknown>> },
) => unknown;

const known = new Map<string, DirectField>();

export function setDirectField(type: string, field: string, answer: DirectField): void {
  known.set(`${type}.${field}`, answer);
}

export function directField(type: string, field: string): DirectField | undefined {
  return known.get(`${type}.${field}`);
}

/** The name of the object type that a value of an abstract position is of. */
export type TypeOf = (value: never) => string;

const types = new Map<string, TypeOf>();

export function setTypeOf(abstractType: string, of: TypeOf): void {
  types.set(abstractType, of);
}

export function typeOf(abstractType: string): TypeOf | undefined {
  return types.get(abstractType);
}
