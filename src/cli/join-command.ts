/** `policygraph join`: undated documents that are one dated one are joined with it, by a rule, recorded and taken back like a judgement. */
import { Command } from 'commander';
import { readConfig } from '../config.js';
import { answer } from './output.js';

interface Flags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

async function join({ dryRun = false, json = false }: Flags): Promise<void> {
  const { openMigratedStore } = await import('../ingest/prepare-store.js');
  const { judge, undoJudgement } = await import('../graph/judgement/judge.js');
  const { JOINER, joinPlan } = await import('../inquiry/undated-documents.js');
  const store = await openMigratedStore(readConfig().store);
  try {
    const plan = await joinPlan(store);
    const at = new Date().toISOString();
    if (!dryRun) {
      for (const { judgement, fitting } of plan.part)
        await undoJudgement(store, judgement, { by: JOINER, note: `fits ${fitting.length}: ${fitting.join(', ')}`, at });
      for (const { undated: from, dated: into } of plan.join)
        await judge(store, { verb: 'merge', from, into }, { by: JOINER, note: 'the only dated form in the graph', at });
    }
    if (json) await answer(JSON.stringify({ dryRun, ...plan }));
    else {
      for (const { undated, dated } of plan.join) await answer(`${undated} is ${dated}`);
      for (const { undated, fitting } of plan.part) await answer(`${undated} is no longer joined: ${fitting.join(', ')} fit`);
      for (const { undated, fitting } of plan.open) await answer(`${undated} stays open: ${fitting.join(', ')} fit`);
      const done = dryRun ? 'to join' : 'joined';
      await answer(`${plan.join.length} ${done}, ${plan.part.length} taken apart, ${plan.open.length} left open.`);
    }
  } finally {
    await store.close();
  }
}

export function joinCommand(): Command {
  return new Command('join')
    .description('Joins documents cited without a day with their dated form, where the graph has exactly one that fits.')
    .option('--dry-run', 'say what would be joined and change nothing')
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nA joined document answers under its old id too. Each joining is a judgement by a rule: policygraph judge undo takes it back.',
    )
    .action(join);
}
