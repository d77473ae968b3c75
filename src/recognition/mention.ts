/** Mentions: words of a text that name something, before anyone asks which one. Offsets into SourceDocument.text. */
import type { Span } from '../vocabulary/facts.js';
import type { EntityKind } from '../vocabulary/kinds.js';
import type { MentionRule } from './rules.js';

export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly text: string;
  /** The rule that found it. */
  readonly rule: MentionRule;
  /** 0–1. */
  readonly confidence: number;
}
