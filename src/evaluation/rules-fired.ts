/**
 * Which rule read something in how many texts. A rule that fires in one text alone may have been made for that text: it is listed with its
 * reason, so that a reader can judge (issue 4, "leave-one-out").
 */
import type { IngestedSource } from '../ingest/ingest-paths.js';
import { RULES } from '../resolution/rules.js';

/** A rule and the texts in which it read a fact. */
export interface FiredRule {
  readonly rule: string;
  readonly reason: string;
  /** Base names of files. */
  readonly texts: readonly string[];
  /** Pieces of evidence in all. */
  readonly times: number;
}

/** Collects the rules of the sources that it is shown. */
export class RuleCount {
  private readonly byRule = new Map<string, { texts: Set<string>; times: number }>();

  add({ facts }: IngestedSource): void {
    for (const { evidence } of facts.claims) {
      for (const { rule } of evidence) {
        const entry = this.byRule.get(rule) ?? { texts: new Set<string>(), times: 0 };
        entry.texts.add(facts.source.file ?? facts.source.id);
        entry.times += 1;
        this.byRule.set(rule, entry);
      }
    }
  }

  /** All rules of the table, those that fired most widely first. */
  all(): FiredRule[] {
    const reasons: Readonly<Record<string, { readonly reason: string }>> = RULES;
    const names = new Set([...Object.keys(reasons), ...this.byRule.keys()]);
    return [...names]
      .map((rule) => ({
        rule,
        reason: reasons[rule]?.reason ?? '',
        texts: [...(this.byRule.get(rule)?.texts ?? [])].sort(),
        times: this.byRule.get(rule)?.times ?? 0,
      }))
      .sort((a, b) => b.texts.length - a.texts.length || b.times - a.times || (a.rule < b.rule ? -1 : 1));
  }
}
