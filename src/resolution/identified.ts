/** An identity and the mentions that resolve to it: what naming hands to relating. */
import type { Mention } from '../recognition/mention.js';
import type { Entity, UnresolvedMention } from '../vocabulary/facts.js';
import type { Certainty } from '../vocabulary/kinds.js';

/** Mentions are offsets into SourceDocument.text; they become file offsets only when facts leave the room. */
export interface Identified<E extends Entity = Entity> {
  readonly entity: E;
  readonly certainty: Certainty;
  readonly mentions: readonly Mention[];
}

export interface NamedThings {
  readonly identified: readonly Identified[];
  readonly unresolved: readonly UnresolvedMention[];
}
