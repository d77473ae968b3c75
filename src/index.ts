/** The public surface of the library: open a store, bring it up, read sources into it, ask it, judge what it says, pass it on. */
import 'reflect-metadata';

export { apiSchema, schemaText } from './api/schema.js';
export { type Config, readConfig } from './config.js';
export { type ErrorCode, ERRORS, PolicyGraphError } from './errors.js';
export { exportGraph } from './exchange/export-graph.js';
export { importGraph } from './exchange/import-graph.js';
export { judge, undoJudgement } from './graph/judgement/judge.js';
export type { Judgement } from './graph/judgement/judgement.js';
export type { Request as JudgementRequest } from './graph/judgement/judgement-targets.js';
export { migrate } from './graph/migrate.js';
export { openStore, type StoreOptions } from './graph/open-store.js';
export type { Store } from './graph/store.js';
export { type ReviewItem, reviewQueue } from './inquiry/review-queue.js';
export { openReadyStore } from './ingest/prepare-store.js';
export { type Answer, answerQuestion, type Question } from './server/answer-question.js';
