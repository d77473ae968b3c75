/** The edges of the made-up graph but the planted ones: skewed as real ones are, a few things with many edges and many with few. */
import type { EntityKind } from '../../src/vocabulary/kinds.js';
import type { RelationType } from '../../src/vocabulary/relations.js';
import { EdgeList } from './edge-list.js';
import type { Places } from './entities.js';
import { isCentral, madeTopics, PLANTED_DOCUMENTS } from './entities.js';
import { type Planted, plantedEdges } from './planted-edges.js';
import { chanceAt, randomStream, spread, zipf } from './random.js';
import { COMMON_TOPIC, SEED, SEARCHED, type Shape, STEM, STEM_NARROWER, SUPERNODE } from './shape.js';

/** Edges by relation; where a relation has ends of several kinds, a list for each. */
export interface MadeEdges {
  readonly lists: readonly EdgeList[];
  readonly planted: Planted;
}

/** Documents that a task or plan may stand under: never the planted ones, whose answers are of a known size. */
function ordinaryDocuments(shape: Shape, planted: Planted): { all: number[]; central: number[]; local: number[] } {
  const all = Array.from({ length: shape.documents }, (_, index) => index).filter(
    (index) => index >= PLANTED_DOCUMENTS && !planted.documents.has(index),
  );
  return { all, central: all.filter(isCentral), local: all.filter((index) => !isCentral(index)) };
}

/** Each task's number of places: the first in a drawn order have most, none more than a third of all places. */
function placesATask({ tasks, localities, taskPlaces }: Shape, isPlanted: (task: number) => boolean): Uint32Array {
  const weights = new Float64Array(tasks);
  let sum = 0;
  for (let task = 0; task < tasks; task += 1) {
    if (isPlanted(task)) continue;
    const rank = Math.floor(chanceAt(SEED + 40, task) * tasks);
    weights[task] = (rank + 10) ** -0.7;
    sum += weights[task]!;
  }
  const most = Math.floor(localities / 3);
  return Uint32Array.from(weights, (weight) =>
    weight === 0 ? 0 : Math.min(most, Math.max(1, Math.round((weight / sum) * taskPlaces))),
  );
}

/** All edges; the same every time for the same shape. */
export function madeEdges(shape: Shape, places: Places): MadeEdges {
  let streams = SEED;
  const lists: EdgeList[] = [];
  const list = (relation: RelationType, from: EntityKind, to: EntityKind, room: number): EdgeList => {
    streams += 1_000;
    const made = new EdgeList(relation, from, to, { room, seed: streams });
    lists.push(made);
    return made;
  };
  const { documents, tasks, programs, indicators, localities, agencies } = shape;
  const partOf = list('PART_OF', 'LOCALITY', 'LOCALITY', localities);
  const broader = list('BROADER', 'TOPIC', 'TOPIC', shape.topics);
  const jurisdiction = list('HAS_JURISDICTION', 'AGENCY', 'LOCALITY', agencies);
  const issuedBy = list('ISSUED_BY', 'DOCUMENT', 'AGENCY', documents);
  const carries = list('IMPLEMENTS', 'DOCUMENT', 'DOCUMENT', documents * 2);
  const carriedBy = list('IMPLEMENTS', 'TASK', 'DOCUMENT', tasks);
  const assigns = list('ASSIGNS', 'DOCUMENT', 'TASK', tasks * 2);
  const about = list('ABOUT', 'TASK', 'TOPIC', tasks * 4);
  const assignedTo = list('ASSIGNED_TO', 'TASK', 'AGENCY', tasks);
  const setBy = list('SET_BY', 'TASK', 'AGENCY', tasks);
  const inPlaces = list('APPLIES_IN', 'TASK', 'LOCALITY', shape.taskPlaces * 2 + tasks);
  const programPlaces = list('APPLIES_IN', 'PROGRAM', 'LOCALITY', programs);
  const measuredBy = list('MEASURED_BY', 'PROGRAM', 'INDICATOR', indicators);

  const certain = { certainty: 0 };
  const supernode = places.all.findIndex(({ id }) => id === SUPERNODE);
  const topics = madeTopics(shape);
  const topicAt = new Map(topics.map(({ topic }, at) => [topic.id, at]));
  const committee = (province: number): number => agencies - places.provinces + province;
  const planted = plantedEdges(shape, places, topicAt, { issuedBy, carries, carriedBy, assigns, about, assignedTo, inPlaces });

  places.provinceOf.forEach((province, at) => {
    if (at !== province) partOf.add(at, province, certain);
  });
  topics.forEach(({ broader: above }, at) => {
    if (above !== null) broader.add(at, topicAt.get(above)!, certain);
  });
  for (let province = 0; province < places.provinces; province += 1) jurisdiction.add(committee(province), province, certain);

  const ordinary = ordinaryDocuments(shape, planted);
  const random = randomStream(SEED + 50);
  const pickCentral = zipf(ordinary.central.length, 0.9, random);
  const pickLocal = zipf(ordinary.local.length, 0.7, random);
  for (const document of ordinary.all) {
    const central = isCentral(document);
    issuedBy.add(
      document,
      central
        ? Math.floor(random() * (agencies - places.provinces))
        : committee((document - PLANTED_DOCUMENTS) % places.provinces),
    );
    if (central) continue;
    if (random() < 0.5) carries.add(document, ordinary.central[pickCentral()]!);
    else if (random() < 0.2) {
      const other = ordinary.local[pickLocal()]!;
      if (other !== document) carries.add(document, other);
    }
  }

  const pickAssigner = zipf(ordinary.all.length, 0.8, random);
  const stemFamily = [STEM, ...STEM_NARROWER].map((id) => topicAt.get(id)!);
  const common = topicAt.get(COMMON_TOPIC)!;
  const leaves = topics.flatMap(({ broader: above }, at) => (above === null || at === common ? [] : [at]));
  // STEM is among the most frequent ones.
  const ranked = [stemFamily[0]!, ...leaves.filter((at) => at !== stemFamily[0])];
  const pickTopic = zipf(ranked.length, 1, random);
  const degrees = placesATask(shape, (task) => planted.tasks.has(task));
  for (let task = 0; task < tasks; task += 1) {
    if (planted.tasks.has(task)) continue;
    const [assigner, second] = [ordinary.all[pickAssigner()]!, ordinary.all[Math.floor(random() * ordinary.all.length)]!];
    assigns.add(assigner, task);
    if (second !== assigner && random() < 0.05) assigns.add(second, task);
    if (random() < 0.15) carriedBy.add(task, ordinary.central[pickCentral()]!);
    const own = new Set<number>(random() < 0.3 ? [common] : []);
    for (let wanted = 1 + Math.floor(random() * 3); wanted > 0; wanted -= 1) own.add(ranked[pickTopic()]!);
    if (tasks - task <= SEARCHED.tasks) own.add(stemFamily[0]!);
    for (const topic of own) about.add(task, topic);
    if (random() < 0.1) assignedTo.add(task, committee(Math.floor(random() * places.provinces)));
    if (random() < 0.05) setBy.add(task, committee(Math.floor(random() * places.provinces)));
    let there = false;
    for (const place of spread(localities, degrees[task]!, random)) {
      inPlaces.add(task, place);
      there ||= place === supernode;
    }
    if (!there && random() < 0.2) inPlaces.add(task, supernode);
  }
  for (let program = 0; program < programs; program += 1) programPlaces.add(program, Math.floor(random() * localities));
  for (let indicator = 0; indicator < indicators; indicator += 1)
    measuredBy.add(Math.floor(random() ** 1.5 * programs), indicator);
  return { lists, planted };
}
