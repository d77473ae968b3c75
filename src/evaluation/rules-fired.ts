/**
 * Which rule read something in how many texts: those that recognise words and those that relate them. A rule that fires in one text with
 * answers alone may have been made for that text: it is listed with its reason and with the texts without answers in which it fires, so that a
 * reader can judge (issue 4, "leave-one-out").
 */
import { readSourceFile } from '../documents/read-source.js';
import type { IngestedSource } from '../ingest/ingest-paths.js';
import { MENTION_RULES } from '../recognition/rules.js';
import { mentionsOf } from '../resolution/resolve-source.js';
import { RULES } from '../resolution/rules.js';

/** A rule and the texts in which it read something. */
export interface FiredRule {
  readonly rule: string;
  /** MENTION: recognises words; RELATION: relates what was named. */
  readonly of: 'MENTION' | 'RELATION';
  readonly reason: string;
  /** Base names of the texts with answers. */
  readonly texts: readonly string[];
  /** Mentions, or pieces of evidence, in these. */
  readonly times: number;
  /** How many texts without answers it fired in. */
  readonly elsewhere: number;
}

interface Count {
  readonly texts: Set<string>;
  readonly elsewhere: Set<string>;
  times: number;
}

const REASONS: Readonly<Record<FiredRule['of'], ReadonlyMap<string, string>>> = {
  MENTION: new Map(Object.entries(MENTION_RULES)),
  RELATION: new Map(Object.entries(RULES).map(([rule, { reason }]) => [rule, reason])),
};

/** Collects the rules of the sources that it is shown. */
export class RuleCount {
  private readonly counts = { MENTION: new Map<string, Count>(), RELATION: new Map<string, Count>() };

  /** Facts do not carry the rule of each mention, so the file is read once more. `answered`: there are answers for the text. */
  async add({ facts, path }: IngestedSource, answered: boolean): Promise<void> {
    const text = facts.source.file ?? facts.source.id;
    const note = (of: FiredRule['of'], rule: string): void => {
      const count = this.counts[of].get(rule) ?? { texts: new Set(), elsewhere: new Set(), times: 0 };
      (answered ? count.texts : count.elsewhere).add(text);
      if (answered) count.times += 1;
      this.counts[of].set(rule, count);
    };
    for (const { evidence } of facts.claims) for (const { rule } of evidence) note('RELATION', rule);
    for (const document of await readSourceFile(path)) for (const { rule } of mentionsOf(document)) note('MENTION', rule);
  }

  /** All rules, those that fired most widely first. */
  all(): FiredRule[] {
    return (['MENTION', 'RELATION'] as const)
      .flatMap((of) =>
        [...REASONS[of]].map(([rule, reason]) => {
          const count = this.counts[of].get(rule);
          const texts = [...(count?.texts ?? [])].sort();
          return { rule, of, reason, texts, times: count?.times ?? 0, elsewhere: count?.elsewhere.size ?? 0 };
        }),
      )
      .sort((a, b) => b.texts.length - a.texts.length || b.times - a.times || (a.rule < b.rule ? -1 : 1));
  }
}
