/**
 * Applies TypeGraphQL's decorators to classes that are made from the vocabulary's tables: what `@Field()` does above a written property, done
 * for a listed one. Always with explicit types, so nothing rests on emitted metadata.
 */
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Field, Info, InputType, ObjectType, Query } from 'type-graphql';

type Constructor = new () => object;
// biome-ignore lint/suspicious/noExplicitAny: TypeGraphQL takes enums, scalars, classes and lists of them as a thunk's result.
export type TypeThunk = () => any;

export interface FieldOptions {
  readonly description: string;
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

const named = (name: string): Constructor => ({ [name]: class {} })[name] as Constructor;

/** A class of that name as an object type. */
export function objectType(name: string, options: { description: string; implements?: Constructor[] }): Constructor {
  const type = named(name);
  const { description } = options;
  ObjectType(name, { description, simpleResolvers: true, ...(options.implements ? { implements: options.implements } : {}) })(
    type,
  );
  return type;
}
export function inputType(name: string, description: string): Constructor {
  const type = named(name);
  InputType(name, { description })(type);
  return type;
}
export function argsType(name: string): Constructor {
  const type = named(name);
  ArgsType()(type);
  return type;
}

/** Adds a field that reads the property of its name. */
export function addField(type: Constructor, name: string, of: TypeThunk, options: FieldOptions): void {
  const { description, nullable = false } = options;
  const fallback = options.defaultValue === undefined ? {} : { defaultValue: options.defaultValue };
  Field(of, { description, nullable, ...fallback })(type.prototype, name);
}

/** Adds a field with arguments that is answered by a function of the object and of where it stands in the query. */
export function addMethod<Root>(
  type: Constructor,
  name: string,
  of: TypeThunk,
  options: FieldOptions & {
    args: Constructor;
    answer: (root: Root, info: GraphQLResolveInfo, args: Readonly<Record<string, unknown>>) => unknown;
  },
): void {
  const { args, answer, description, nullable = false } = options;
  const descriptor: PropertyDescriptor = {
    configurable: true,
    writable: true,
    value(this: Root, given: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo) {
      return answer(this, info, given);
    },
  };
  Object.defineProperty(type.prototype, name, descriptor);
  Args(() => args)(type.prototype, name, 0);
  Info()(type.prototype, name, 1);
  Field(of, { description, nullable, simple: false })(type.prototype, name, descriptor);
}

/** Adds a root field to a resolver class; `params` apply the parameter decorators, in order, to the prototype. */
export function addQuery(
  type: Constructor,
  name: string,
  of: TypeThunk,
  options: FieldOptions & { params: readonly ((prototype: object) => void)[]; answer: (...args: never[]) => unknown },
): void {
  const { params, answer, description, nullable = false } = options;
  const descriptor: PropertyDescriptor = { configurable: true, writable: true, value: answer };
  Object.defineProperty(type.prototype, name, descriptor);
  for (const apply of params) apply(type.prototype);
  Query(of, { description, nullable })(type.prototype, name, descriptor);
}
