/** Reads from a comparison what its answer will hold. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { PolicyGraphError } from '../errors.js';
import { DEFAULT_CERTAINTY, requireCertainty, stepsFor } from '../inquiry/certainties.js';
import { requireDay } from '../inquiry/days.js';
import { readOnce } from '../inquiry/plan/bound.js';
import type { CompareSelection } from '../inquiry/plan/compare-plan.js';
import type { NodeSelection } from '../inquiry/plan/selection.js';
import { type AskedKeys, askedKeys } from '../inquiry/reference-hits.js';
import { LIMITS } from '../limits.js';
import { CONTAINMENT, requireRules, SUCCESSION } from '../vocabulary/inference-rules.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { type ArgumentPlace, argumentsOf, boundTo } from './arguments.js';
import type { CompareArgs } from './compare.args.js';
import { hopSelection, taskPages } from './implementing-selection.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';

type Asked = Partial<CompareArgs>;

/** The references as look-up keys. Throws BAD_USER_INPUT for fewer than two, QUERY_TOO_COMPLEX for more than may be compared. */
function placesAsked({ localities }: Asked): AskedKeys[] {
  const { fallback: most, remedy } = LIMITS.comparedPlaces;
  const mentions = localities!;
  if (mentions.length < 2) {
    throw new PolicyGraphError('BAD_USER_INPUT', `localities: ${mentions.length === 0 ? 'none is' : 'only one is'} named`, {
      remedy: 'Name two localities or more, e.g. localities: ["Quận Long Biên", "Huyện Bảo Thắng"].',
    });
  }
  if (mentions.length > most) {
    throw new PolicyGraphError('QUERY_TOO_COMPLEX', `${mentions.length} localities are compared; at most ${most} can be.`, {
      remedy,
      details: { budget: 'comparedPlaces', limit: most },
    });
  }
  return mentions.map((mention) => askedKeys({ mention, kind: 'LOCALITY' }));
}

/** Throws BAD_USER_INPUT for unknown rules, and for the one that leads to other units than those that are named. */
function rulesOf({ rules }: Asked): readonly string[] {
  const admitted = requireRules(rules);
  if (!admitted.includes(SUCCESSION)) return admitted;
  throw new PolicyGraphError('BAD_USER_INPUT', `rules: ${SUCCESSION} carries answers to other units than those compared`, {
    remedy: 'Leave it out and name the units that ended, or ask implementingLocalities(localityAs: CARRIED).',
  });
}

export function compareSelection(place: ArgumentPlace, info: GraphQLResolveInfo): CompareSelection {
  const now = argumentsOf(info)(place) as Asked;
  const at = (...path: string[]): FieldNode[] => fieldsAt(info.fieldNodes, path, info);
  const node = (kind: EntityKind, ...path: string[]): NodeSelection | null => {
    const fields = at(...path);
    return fields.length === 0 ? null : nodeSelection([kind], fields, info);
  };
  const keysOf = (kind: EntityKind, mention: (args: Asked) => string | null | undefined) =>
    readOnce(boundTo(place, (args: Asked) => askedKeys({ mention: mention(args)!, kind })));
  const certainty = requireCertainty(now.certainty ?? DEFAULT_CERTAINTY);
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  const documents = at('localities', 'documents');
  const reasons = [...at('alternatives', 'reasons'), ...at('localities', 'alternatives', 'reasons')];
  return {
    localities: readOnce(boundTo(place, placesAsked)),
    document: keysOf('DOCUMENT', ({ document }) => document),
    topic: given(now.topic) ? keysOf('TOPIC', ({ topic }) => topic) : null,
    period: given(now.period) ? keysOf('PERIOD', ({ period }) => period) : null,
    certainty,
    ways: {
      steps: stepsFor(certainty),
      rules: given(now.rules) ? boundTo(place, rulesOf) : null,
      contained: boundTo(place, (args: Asked) => rulesOf(args).includes(CONTAINMENT)),
      asOf: given(now.asOf) ? boundTo(place, (args: Asked) => requireDay(args.asOf, 'asOf')!) : null,
    },
    ofDocument: node('DOCUMENT', 'document'),
    ofAlternatives: node('DOCUMENT', 'alternatives', 'node'),
    ofLocality: node('LOCALITY', 'localities', 'node'),
    ofOtherLocalities: node('LOCALITY', 'localities', 'alternatives', 'node'),
    hops: hopSelection(at('localities'), info),
    tasks: taskPages('ComparedLocality', at('localities', 'tasks'), info),
    topics: at('topics').length === 0 ? null : { node: node('TOPIC', 'topics', 'node') },
    documents:
      documents.length === 0
        ? null
        : { node: node('DOCUMENT', 'localities', 'documents', 'node'), hops: hopSelection(documents, info) },
    wantsReasons: reasons.length > 0,
  };
}
