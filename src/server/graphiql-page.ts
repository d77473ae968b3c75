/**
 * GraphiQL as one page of our own files: nothing is fetched from elsewhere. The build copies its scripts beside this file
 * (scripts/copy-graphiql.mjs); the tabs hold worked questions.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type WorkedQuestion, workedQuestions } from './worked-questions.js';

const FOLDER = new URL('graphiql/', import.meta.url);

export interface GraphiqlPage {
  readonly html: string;
  /** Allows exactly the scripts of the page. */
  readonly contentSecurityPolicy: string;
}

const asset = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const inlined = (script: string): string => script.replaceAll('</script', '<\\/script');

let made: GraphiqlPage | undefined;

/** The page, made on first use; throws where the build did not copy the scripts. */
export function graphiqlPage(): GraphiqlPage {
  made ??= pageOf();
  return made;
}

/** What a tab holds: the question under its titles, and its variables beside it. */
function tabOf({ title, why, operation, variables }: WorkedQuestion): { query: string; variables?: string } {
  const query = `${[title.vi, title.en, why.vi, why.en].map((line) => `# ${line}\n`).join('')}${operation}`;
  return Object.keys(variables).length === 0 ? { query } : { query, variables: JSON.stringify(variables, null, 2) };
}

function pageOf(): GraphiqlPage {
  const tabs = JSON.stringify(workedQuestions().map(tabOf)).replaceAll('<', '\\u003c');
  const start = `ReactDOM.createRoot(document.getElementById('root')).render(
  React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: location.pathname }), defaultTabs: ${tabs} }));`;
  const scripts = [...['react.js', 'react-dom.js', 'graphiql.js'].map(asset), start].map(inlined);
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>VN Policy Graph · GraphiQL</title><link rel="icon" href="data:,">
<style>html,body,#root{height:100%;margin:0}${asset('graphiql.css')}
/* GraphiQL's own fonts have no Vietnamese letters. */
.graphiql-container{--font-family:system-ui,sans-serif;--font-family-mono:ui-monospace,'DejaVu Sans Mono',monospace}</style></head><body><div id="root"></div>
${scripts.map((script) => `<script>${script}</script>`).join('\n')}
</body></html>`;
  const contentSecurityPolicy = [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
  return { html, contentSecurityPolicy };
}
