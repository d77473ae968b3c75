/** The public surface of the library: open a store, bring it up, read sources into it, ask it. */
import 'reflect-metadata';

export { apiSchema, schemaText } from './api/schema.js';
export { type Config, readConfig } from './config.js';
export { type ErrorCode, ERRORS, PolicyGraphError } from './errors.js';
export { migrate } from './graph/migrate.js';
export { openStore, type StoreOptions } from './graph/open-store.js';
export type { Store } from './graph/store.js';
export { openReadyStore } from './ingest/prepare-store.js';
export { type Answer, answerQuestion, type Question } from './server/answer-question.js';
