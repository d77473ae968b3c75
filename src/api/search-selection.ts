/** What is asked of a search, from the query: its values stay where they are. */
import type { GraphQLResolveInfo } from 'graphql';
import { pageSize } from '../inquiry/plan/page.js';
import type { SearchSelection } from '../inquiry/plan/search-plan.js';
import { searchedText } from '../inquiry/search-entities.js';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.js';
import { type ArgumentPlace, argumentsOf, boundTo } from './arguments.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';

interface SearchArguments {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export function searchSelection(place: ArgumentPlace, info: GraphQLResolveInfo): SearchSelection {
  const { kinds, after } = argumentsOf(info)(place) as unknown as SearchArguments;
  const asked = kinds == null || kinds.length === 0 ? null : [...new Set(kinds)];
  const nodes = fieldsAt(info.fieldNodes, ['edges', 'node'], info);
  return {
    text: boundTo(place, ({ text }: SearchArguments) => searchedText(text)),
    kinds: asked,
    size: boundTo(place, ({ first }: SearchArguments) => pageSize(first)),
    after: after == null ? null : boundTo(place, (args: SearchArguments) => args.after!),
    node: nodes.length === 0 ? null : nodeSelection(asked ?? ENTITY_KINDS, nodes, info),
    wantsMore: fieldsAt(info.fieldNodes, ['pageInfo', 'hasNextPage'], info).length > 0,
  };
}
