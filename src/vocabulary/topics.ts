/** The taxonomy: 52 topics under 12 tops, as SKOS concepts with the words by which texts name them (domain.md §5). */
import type { TopicEntity } from './facts.js';
import { lazily } from './lazily.js';
import { shippedJson } from './shipped-files.js';

export interface TopicDefinition {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly broader: string | null;
  readonly keywords: readonly string[];
  /** Words that tell what a whole text is about when it returns to them; one of them in one sentence tells nothing. */
  readonly signs?: readonly string[];
}
const taxonomy = lazily(() => shippedJson<{ scheme: string; topics: TopicDefinition[] }>('taxonomy.json'));

export const topicDefinitions = (): readonly TopicDefinition[] => taxonomy().topics;

/** The topic as a graph entity; null for an unknown id. */
export function topicById(id: string): TopicEntity | null {
  const topic = taxonomy().topics.find((each) => each.id === id);
  if (topic === undefined) return null;
  return {
    id,
    kind: 'TOPIC',
    name: topic.vi,
    nameEn: topic.en,
    iri: `${taxonomy().scheme}${id}`,
    aliases: topic.keywords.filter((keyword) => keyword.toLowerCase() !== topic.vi.toLowerCase()),
  };
}
