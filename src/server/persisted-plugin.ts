/**
 * Puts the text of a persisted document in place of its id, and holds a server that wants it to its manifest. Ids come as `documentId`
 * (GraphQL over HTTP) or as `extensions.persistedQuery.sha256Hash` (Apollo). A refused request goes its way with a document that asks nothing,
 * so that it is counted, logged and answered like every other.
 */
import type { ApolloServerPlugin, GraphQLRequest, GraphQLRequestContext } from '@apollo/server';
import { type GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../api/document-parts.js';
import { PolicyGraphError } from '../errors.js';
import type { RequestContext } from './answer-plugin.js';
import { asRequestError } from './over-limit.js';
import { hashId, type PersistedDocuments, type PersistedMode } from './persisted-documents.js';

const ASKS_NOTHING = '{ __typename }';
/** A document without these words asks for no schema. */
const MAY_INTROSPECT = /\b__(?:schema|type)\b/;

export interface Persisted {
  readonly mode: PersistedMode;
  readonly documents: PersistedDocuments;
}

/** The id that a request names; undefined where it names none. What is no text is none that the manifest has. */
function idOf({ http, extensions }: GraphQLRequest): string | undefined {
  const inBody = (http?.body as { documentId?: unknown } | null | undefined)?.documentId;
  const inAddress = http === undefined ? null : new URLSearchParams(http.search).get('documentId');
  const id = http?.method === 'GET' ? inAddress : inBody;
  if (id !== undefined && id !== null) return String(id);
  const hash = (extensions?.persistedQuery as { sha256Hash?: unknown } | undefined)?.sha256Hash;
  return typeof hash === 'string' ? `sha256:${hash}` : undefined;
}

/** Whether an operation asks for nothing but the schema: what tools need to know how to ask. */
function isIntrospection(
  { selectionSet }: OperationDefinitionNode,
  { document }: Pick<GraphQLRequestContext<RequestContext>, 'document'>,
): boolean {
  const fragments = document === undefined ? new Map<string, never>() : fragmentsOf(document);
  const seen = new Set<string>();
  const isOf = (set: SelectionSetNode): boolean =>
    set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__');
      if (selection.kind === Kind.INLINE_FRAGMENT) return isOf(selection.selectionSet);
      const { value } = selection.name;
      if (seen.has(value)) return true;
      seen.add(value);
      return isOf(fragments.get(value)?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] });
    });
  return isOf(selectionSet);
}

function refusal(code: 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT', message: string, remedy: string): GraphQLError {
  return asRequestError(new PolicyGraphError(code, message, { remedy }));
}
const notPersisted = (): GraphQLError =>
  refusal(
    'FORBIDDEN',
    'This server answers the operations of its manifest alone, and this is none of them.',
    'Send the documentId of one of them; the operator adds one with `policygraph persist` (POLICYGRAPH_PERSISTED).',
  );

/** What a request asks, once its id has been looked up: the text to answer, whether the manifest has it, or why it is refused. */
function looked(request: GraphQLRequest, { mode, documents }: Persisted): { isKnown: boolean; refused?: GraphQLError } {
  const id = idOf(request);
  const { query } = request;
  const text = id === undefined ? undefined : documents.get(id);
  if (text !== undefined) {
    if (query !== undefined && query !== '' && query !== text) {
      const message = `The document sent is not the one of ${id}.`;
      return { isKnown: false, refused: refusal('BAD_USER_INPUT', message, 'Send the id or the document.') };
    }
    request.query = text;
    // Apollo Server's own store of documents is for those that it does not know.
    const { persistedQuery: _, ...extensions } = request.extensions ?? {};
    request.extensions = extensions;
    return { isKnown: true };
  }
  if (query !== undefined && query !== '' && documents.hasText(query)) return { isKnown: true };
  if (mode === 'enforce') {
    const mayAsk = query !== undefined && MAY_INTROSPECT.test(query);
    return mayAsk ? { isKnown: false } : { isKnown: false, refused: notPersisted() };
  }
  const isApollos = request.extensions?.persistedQuery !== undefined && request.extensions.persistedQuery !== null;
  if (id === undefined || isApollos) return { isKnown: false };
  const remedy = 'Send the document as query; the operator makes ids known with POLICYGRAPH_PERSISTED.';
  return { isKnown: false, refused: refusal('NOT_FOUND', `There is no document of the id ${id.slice(0, 100)}.`, remedy) };
}

export function persistedPlugin(persisted: Persisted): ApolloServerPlugin<RequestContext> {
  const { mode } = persisted;
  return {
    async requestDidStart({ request, contextValue }) {
      if (contextValue.isWorkedQuestion === true) return;
      const { isKnown, refused } = looked(request, persisted);
      if (refused !== undefined) {
        request.query = ASKS_NOTHING;
        delete request.operationName;
        delete request.variables;
        delete request.extensions;
      }
      if (refused === undefined && (isKnown || mode === 'off')) return;
      return {
        async didResolveOperation({ operation, operationName, document, source }) {
          if (refused !== undefined) throw refused;
          if (operation !== undefined && isIntrospection(operation, { document })) return;
          if (mode === 'enforce') throw notPersisted();
          contextValue.log.warn({ documentId: hashId(source), operation: operationName ?? null }, 'not a persisted document');
        },
      };
    },
  };
}
