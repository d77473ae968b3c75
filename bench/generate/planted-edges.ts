/**
 * What is planted: a resolution that nearly every place carries out, one that hardly any does, and plans that carry them out in up to three
 * steps. The plans hand on tasks of the resolution itself in places where those tasks apply anyway, so that the ways over them must be looked for
 * and change no answer: a store without such ways can then be asked the simpler question and must give the same answer.
 */
import { ASSERTED, type EdgeList, INFERRED } from './edge-list.js';
import { isCentral, PLANTED_DOCUMENTS, type Places } from './entities.js';
import { chanceAt, randomStream, spread, zipf } from './random.js';
import { SEED, SEARCHED, type Shape, STEM } from './shape.js';

export interface Planted {
  /** Numbers of documents and tasks that no drawn edge may touch. */
  readonly documents: ReadonlySet<number>;
  readonly tasks: ReadonlySet<number>;
  readonly hotTasks: readonly number[];
  readonly selectiveTasks: readonly number[];
}
type Lists = Readonly<Record<'issuedBy' | 'carries' | 'carriedBy' | 'assigns' | 'about' | 'assignedTo' | 'inPlaces', EdgeList>>;

const [HOT_AT, HOMONYM_AT, SELECTIVE_AT] = [0, 1, 2] as const;
const SURE = { certainty: ASSERTED };
const GUESSED = { certainty: INFERRED };
/** The number of bch-trung-uong among the bodies. */
const CENTRAL_COMMITTEE = 1;

/** Numbers of local documents from behind: province after province. */
function plans(shape: Shape, wanted: number, before: number): number[] {
  const found: number[] = [];
  for (let index = before - 1; index >= PLANTED_DOCUMENTS && found.length < wanted; index -= 1)
    if (!isCentral(index)) found.push(index);
  if (found.length < wanted) throw new Error(`too few documents at ${shape.size}`);
  return found;
}
const numbers = (count: number, from: number): number[] => Array.from({ length: count }, (_, at) => from + at);

export function plantedEdges(shape: Shape, places: Places, topicAt: ReadonlyMap<string, number>, lists: Lists): Planted {
  const { agencies, localities } = shape;
  const random = randomStream(SEED + 70);
  const stem = topicAt.get(STEM)!;
  const others = ['gov.reform', 'tch.training', 'inf.facility', 'dig.ict', 'dev.moral'].map((id) => topicAt.get(id)!);
  const hotTasks = numbers(shape.hotTasks, 0);
  const selectiveTasks = numbers(shape.selectiveTasks, shape.hotTasks);
  const homonymTasks = numbers(5, shape.hotTasks + shape.selectiveTasks);
  if (shape.tasks - SEARCHED.tasks < homonymTasks.at(-1)!) throw new Error('planted tasks overlap');
  const provinceOfPlan = (document: number): number => (document - PLANTED_DOCUMENTS) % places.provinces;
  const committee = (province: number): number => agencies - places.provinces + province;
  const there = new Set<number>();
  const apply = (task: number, place: number, sure = SURE): void => {
    const key = task * localities + place;
    if (there.has(key)) return;
    there.add(key);
    lists.inPlaces.add(task, place, sure);
  };

  for (const document of [HOT_AT, HOMONYM_AT, SELECTIVE_AT]) lists.issuedBy.add(document, CENTRAL_COMMITTEE, SURE);
  const assigned = (document: number, tasks: readonly number[], onStem: number): void => {
    tasks.forEach((task, at) => {
      lists.assigns.add(document, task, SURE);
      if (at < onStem) lists.about.add(task, stem, SURE);
      lists.about.add(task, others[at % others.length]!, SURE);
    });
    // A rule takes some for STEM too: whoever does not ask for guesses must not get them.
    for (const task of tasks.slice(onStem, onStem + 2)) lists.about.add(task, stem, GUESSED);
    for (const task of tasks.slice(0, Math.ceil(onStem / 2))) lists.carriedBy.add(task, document, SURE);
  };
  assigned(HOT_AT, hotTasks, shape.hotStem);
  assigned(HOMONYM_AT, homonymTasks, 0);
  assigned(SELECTIVE_AT, selectiveTasks, shape.selectiveStem);

  const pickHot = zipf(shape.hotStem, 0.8, random);
  for (let place = 0; place < localities; place += 1) {
    const carriesOut = chanceAt(SEED + 71, place) < shape.hotShare;
    if (!carriesOut) continue;
    const wanted = Math.max(1, Math.round(shape.hotTasksAPlace * (0.4 + 1.2 * random())));
    for (let count = 0; count < wanted; count += 1) apply(pickHot(), place);
  }
  for (const task of hotTasks.slice(shape.hotStem))
    for (const place of spread(localities, Math.floor(localities / 25), random)) apply(task, place);
  for (const task of homonymTasks) for (const place of spread(localities, 20, random)) apply(task, place);
  const few = [...spread(localities, Math.floor(localities * shape.selectiveShare), random)];
  selectiveTasks.forEach((task, at) => {
    for (const [nth, place] of few.entries())
      if (at >= shape.selectiveStem ? random() < 0.3 : nth % shape.selectiveStem === at || random() < 0.1) apply(task, place);
  });

  // Plans of provinces: a first row that carries the resolution out, a second that carries the first out, a third likewise.
  const hotPlans = plans(shape, places.provinces, shape.documents);
  const second = plans(shape, 12, hotPlans.at(-1)!);
  const third = plans(shape, 4, second.at(-1)!);
  const selectivePlans = plans(shape, 3, third.at(-1)!);
  for (const plan of hotPlans) lists.carries.add(plan, HOT_AT, SURE);
  for (const [at, plan] of second.entries()) lists.carries.add(plan, hotPlans[at * 2]!, SURE);
  for (const [at, plan] of third.entries()) lists.carries.add(plan, second[at * 3]!, SURE);
  for (const plan of selectivePlans) lists.carries.add(plan, SELECTIVE_AT, SURE);
  const handOn = (plan: number, tasks: readonly number[]): void => {
    const province = provinceOfPlan(plan);
    lists.issuedBy.add(plan, committee(province), SURE);
    for (const task of tasks) {
      lists.assigns.add(plan, task, SURE);
      // The plan's issuer governs the province: it carries the task out by that way too.
      apply(task, province);
    }
  };
  for (const plan of [...hotPlans, ...second, ...third])
    handOn(
      plan,
      [pickHot(), shape.hotStem + Math.floor(random() * 20)].map((at) => hotTasks[at]!),
    );
  for (const plan of selectivePlans) handOn(plan, [selectiveTasks[0]!]);
  for (const province of numbers(places.provinces, 0).filter((at) => at % 4 === 0)) {
    const task = hotTasks[pickHot()]!;
    lists.assignedTo.add(task, committee(province), SURE);
    apply(task, province);
  }
  // Of the places that carry none of them out, a rule takes half for such that do.
  for (let place = 0; place < localities; place += 1) {
    const carriesOut = hotTasks.slice(0, shape.hotStem).some((task) => there.has(task * localities + place));
    if (!carriesOut && random() < 0.5) apply(pickHot(), place, GUESSED);
  }
  return {
    documents: new Set([HOT_AT, HOMONYM_AT, SELECTIVE_AT, ...hotPlans, ...second, ...third, ...selectivePlans]),
    tasks: new Set([...hotTasks, ...selectiveTasks, ...homonymTasks]),
    hotTasks,
    selectiveTasks,
  };
}
