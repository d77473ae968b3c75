/** Shows, to whoever sends the header and where the server allows it, how the request was answered (docs/operate/plans.md). */
import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from '../api/context.js';

export const PLAN_HEADER = 'x-policygraph-plan';

/** Whether a request wants its plan. */
export function wantsPlan(headers: Readonly<Record<string, unknown>>): boolean {
  return headers[PLAN_HEADER] !== undefined && headers[PLAN_HEADER] !== '0';
}

const REFUSED = {
  code: 'FORBIDDEN',
  message: 'This server does not show how it answers.',
  remedy: 'Set POLICYGRAPH_PLAN=on where the server is started, or ask the store with `policygraph query --plan`.',
} as const;

/** Adds `extensions.plan`. */
export function planPlugin(isAllowed: boolean): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart({ request }) {
      if (request.http === undefined || !wantsPlan(Object.fromEntries(request.http.headers))) return;
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const plan = isAllowed ? (contextValue.plan?.fields() ?? []) : REFUSED;
          singleResult.extensions = { ...singleResult.extensions, plan };
        },
      };
    },
  };
}
