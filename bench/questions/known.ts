/** What B3 needs before it can be asked: the task before its page, and the product's cursor of it, got by turning the pages. */
import type { Arm } from '../arms/arm.js';
import type { Shape } from '../generate/shape.js';
import { ask, postOf } from '../measure/http-load.js';
import type { BenchStore } from '../stores/bench-store.js';
import { depthOf, type Known, type Question } from './question.js';

const PAGE = 100;
const PAGES = 'query ($after: String) { tasks(first: 100, after: $after) { pageInfo { endCursor } } }';

async function cursorAt(product: Arm, depth: number): Promise<string> {
  // The address is that of any question's request.
  const { target } = product.request({ folder: 'B1', product: {} } as unknown as Question)!;
  let after: string | null = null;
  for (let seen = 0; seen < depth; seen += PAGE) {
    const request = postOf(`http://${target.host}:${target.port}/graphql`, { query: PAGES, variables: { after } });
    const { body } = await ask(request, 60_000);
    const answer = JSON.parse(body.toString()) as { data: { tasks: { pageInfo: { endCursor: string } } } };
    after = answer.data.tasks.pageInfo.endCursor;
  }
  return after!;
}

export async function knownOf(shape: Shape, store: BenchStore, product: Arm | null): Promise<Known> {
  const depth = depthOf(shape);
  const [before] = await store.read(
    'MATCH (t:Task) WHERE t.name IS NOT NULL AND t.id IS NOT NULL RETURN t.id AS id, t.name AS name ORDER BY t.name, t.id SKIP $skip LIMIT 1',
    { skip: depth - 1 },
  );
  return { before: before as Known['before'], cursor: product === null ? '' : await cursorAt(product, depth) };
}
