/** What each arm asks of the database for one question: counted on the wire, then profiled. Not timed. */
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { type ArmName, startArm, type StoreAddress } from '../arms/arm.js';
import type { Question } from '../questions/question.js';
import { type Asked, BoltProxy } from './bolt-proxy.js';
import { keyOf } from './comparison.js';
import { ask } from './http-load.js';

export interface Counted {
  readonly statements: number;
  readonly roundTrips: number;
  /** Null where a statement could not be profiled. */
  readonly dbHits: number | null;
  readonly asked: readonly Asked[];
}

function hitsOf(plan: ProfiledPlan): number {
  return plan.dbHits + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}

/** Whole numbers stay whole. */
function sent(value: unknown): unknown {
  if (typeof value === 'bigint') return neo4j.int(value);
  if (Array.isArray(value)) return value.map(sent);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sent(each)]));
  return value;
}

/** The text with PROFILE where it may stand: behind the choice of a language version. */
const profiled = (text: string): string =>
  text.replace(/^(\s*CYPHER\s+\S+(?:\s+\w+\s*=\s*\w+)*\s+)?/i, (head) => `${head}PROFILE `);

async function profileHits(driver: Driver, database: string, { text, params }: Asked): Promise<number | null> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(profiled(text), sent(params) as object);
    return summary.profile === false ? null : hitsOf(summary.profile);
  } finally {
    await session.close();
  }
}

/** By question id and arm; what fails is absent. */
export async function statementCounts(
  names: readonly ArmName[],
  questions: readonly Question[],
  { address, driver, skip }: { address: StoreAddress; driver: Driver; skip: (id: string, arm: ArmName) => boolean },
): Promise<Map<string, Counted>> {
  const counts = new Map<string, Counted>();
  const proxy = new BoltProxy(address.NEO4J_URI!);
  const through = { ...address, NEO4J_URI: await proxy.open() };
  try {
    for (const name of names) {
      const arm = await startArm(name, through);
      try {
        for (const question of questions) {
          const request = arm.request(question);
          if (request === null || skip(question.id, name)) continue;
          await ask(request, 60_000);
          proxy.take();
          await ask(request, 60_000);
          const { statements, roundTrips } = proxy.take();
          let dbHits: number | null = 0;
          for (const each of statements) {
            const hits: number | null = await profileHits(driver, address.NEO4J_DATABASE!, each);
            dbHits = hits === null || dbHits === null ? null : dbHits + hits;
          }
          counts.set(keyOf(question.id, name), { statements: statements.length, roundTrips, dbHits, asked: statements });
        }
      } finally {
        await arm.stop();
      }
    }
  } finally {
    proxy.close();
  }
  return counts;
}
