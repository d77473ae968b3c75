/** What the headline question and a comparison are asked by alike: the references, how sure an answer must be, by which rules, on which day. */
import { DEFAULT_CERTAINTY, requireCertainty, stepsFor } from '../inquiry/certainties.js';
import { requireDay } from '../inquiry/days.js';
import { readOnce } from '../inquiry/plan/bound.js';
import { askedKeys } from '../inquiry/reference-hits.js';
import { CONTAINMENT } from '../vocabulary/inference-rules.js';
import type { Certainty, EntityKind } from '../vocabulary/kinds.js';
import { type ArgumentPlace, boundTo } from './arguments.js';

export interface QuestionArguments {
  readonly document?: string;
  readonly topic?: string | null;
  readonly period?: string | null;
  readonly certainty?: readonly Certainty[] | null;
  readonly asOf?: string | null;
  readonly rules?: readonly string[] | null;
}

/** How the two arguments are told. */
export const CERTAINTY_ASKED = {
  nullable: true,
  defaultValue: [...DEFAULT_CERTAINTY],
  description: 'How sure an answer must be; inference is opt-in.',
};
export const RULES_ASKED = {
  nullable: true,
  description:
    'Names of the rules by which what is INFERRED may be inferred (docs/guide/inference.md); unless said, those that the headline uses.',
};

/** `now`: the arguments as they are; whether one is given is structure, its value is read anew. `rulesOf` throws for rules that may not be. */
export function questionAsked(
  place: ArgumentPlace,
  now: QuestionArguments,
  rulesOf: (args: QuestionArguments) => readonly string[],
) {
  const keysOf = (kind: EntityKind, mention: (args: QuestionArguments) => string | null | undefined) =>
    readOnce(boundTo(place, (args: QuestionArguments) => askedKeys({ mention: mention(args)!, kind })));
  const certainty = requireCertainty(now.certainty ?? DEFAULT_CERTAINTY);
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  return {
    document: keysOf('DOCUMENT', ({ document }) => document),
    topic: given(now.topic) ? keysOf('TOPIC', ({ topic }) => topic) : null,
    period: given(now.period) ? keysOf('PERIOD', ({ period }) => period) : null,
    certainty,
    ways: {
      steps: stepsFor(certainty),
      rules: given(now.rules) ? boundTo(place, rulesOf) : null,
      contained: boundTo(place, (args: QuestionArguments) => rulesOf(args).includes(CONTAINMENT)),
      asOf: given(now.asOf) ? boundTo(place, ({ asOf }: QuestionArguments) => requireDay(asOf, 'asOf')!) : null,
    },
  };
}
