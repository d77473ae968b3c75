/** Reads from a comparison what its answer will hold. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { PolicyGraphError } from '../errors.js';
import { readOnce } from '../inquiry/plan/bound.js';
import type { CompareSelection } from '../inquiry/plan/compare-plan.js';
import type { NodeSelection } from '../inquiry/plan/selection.js';
import { type AskedKeys, askedKeys } from '../inquiry/reference-hits.js';
import { LIMITS } from '../limits.js';
import { requireRules, SUCCESSION } from '../vocabulary/inference-rules.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import { type ArgumentPlace, argumentsOf, boundTo } from './arguments.js';
import type { CompareArgs } from './compare.args.js';
import { hopSelection, taskPages } from './implementing-selection.js';
import { fieldsAt, nodeSelection } from './look-ahead.js';
import { type QuestionArguments, questionAsked } from './question-arguments.js';

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
function rulesOf({ rules }: QuestionArguments): readonly string[] {
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
  const documents = at('localities', 'documents');
  const reasons = [...at('alternatives', 'reasons'), ...at('localities', 'alternatives', 'reasons')];
  return {
    localities: readOnce(boundTo(place, placesAsked)),
    ...questionAsked(place, now, rulesOf),
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
