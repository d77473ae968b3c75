/**
 * The shape of a document against its limits: how deep, how wide, how often it renames. Measured before any other rule looks at it, since some
 * of those are slow on what this one refuses; a document over a limit is looked at no further.
 */
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type ValidationContext,
} from 'graphql';
import { LIMITS, type Limits } from '../limits.js';
import { overLimit } from './over-limit.js';
import { add, Measuring, nothing } from './query-shape.js';
import { writtenExcess } from './value-limits.js';

/** Root fields that ask for the schema. */
const INTROSPECTION = new Set(['__schema', '__type']);

/** What an operation exceeds first; null when it keeps the limits. */
function excessOf(operation: OperationDefinitionNode, measuring: Measuring, limits: Limits): GraphQLError | null {
  const { fields, directives } = measuring.roots(operation.selectionSet);
  if (fields.length > limits.rootFields) return overLimit('rootFields', fields.length, limits);
  const total = nothing();
  // What asks for the schema is deeper than most questions: it never has less than the table gives, whatever the settings.
  const ofSchema = nothing();
  for (const field of fields) add(INTROSPECTION.has(field.name.value) ? ofSchema : total, measuring.ofField(field));
  const sizes = {
    depth: total.depth,
    fields: total.fields,
    aliases: total.aliases + ofSchema.aliases,
    directives: total.directives + ofSchema.directives + directives + (operation.directives?.length ?? 0),
  };
  for (const name of ['depth', 'fields', 'aliases', 'directives'] as const) {
    if (sizes[name] > limits[name]) return overLimit(name, sizes[name], limits);
  }
  for (const name of ['depth', 'fields'] as const) {
    if (ofSchema[name] > LIMITS[name].fallback)
      return overLimit(name, ofSchema[name], { ...limits, [name]: LIMITS[name].fallback });
  }
  if (measuring.circle !== null) return new GraphQLError(`Cannot spread fragment "${measuring.circle}" within itself.`);
  const repeats = measuring.repeats([operation.selectionSet]);
  return repeats > limits.repeats ? overLimit('repeats', repeats, limits) : null;
}

/** Fragments that nobody uses or wrote are told one by one by another rule, after all have been compared with all: not where they are many. */
const MANY = 20;

/** What a document exceeds first; null when it keeps all limits of its shape. */
function excess(document: DocumentNode, limits: Limits): GraphQLError | null {
  const measuring = new Measuring(document);
  for (const definition of document.definitions) {
    const error = definition.kind === Kind.OPERATION_DEFINITION ? excessOf(definition, measuring, limits) : null;
    if (error !== null) return error;
  }
  const unused = measuring.unused();
  const { missing } = measuring;
  if (missing.size > MANY) return new GraphQLError(`${missing.size} fragments are used that are not there.`);
  if (unused.length > MANY) return new GraphQLError(`${unused.length} fragments are never used, "${unused[0]}" first.`);
  return writtenExcess(document, limits);
}

/** A document with more mistakes than this is told no more of them: looking for what was meant takes time. */
export const VALIDATION_OPTIONS = { maxErrors: 20 } as const;

/** The validation rule with these limits. */
export function queryLimits(limits: Limits): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    Document(document) {
      const error = excess(document, limits);
      if (error === null) return undefined;
      context.reportError(error);
      // The other rules are shown an empty document.
      return { ...document, definitions: [] };
    },
  });
}
