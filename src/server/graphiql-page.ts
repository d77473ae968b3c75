/**
 * GraphiQL as one page of our own files: nothing is fetched from elsewhere. The build copies its scripts beside this file
 * (scripts/copy-graphiql.mjs); the tabs hold worked questions.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FOLDER = new URL('graphiql/', import.meta.url);

/** Questions that the page opens with, each as a tab. */
export const WORKED_QUESTIONS: readonly string[] = [
  `# Which localities carry out Resolution 29 on STEM education?
# Nơi nào thực hiện Nghị quyết 29 về giáo dục STEM?
query ImplementingLocalities {
  implementingLocalities(document: "NQ 29", topic: "STEM", certainty: [ASSERTED, VERIFIED, INFERRED]) {
    document { id name title issuedOn }
    alternatives { node { id name } reasons }
    totalCount
    edges {
      node { id name level }
      certainty
      rules
      tasks { edges { node { name } } }
      path { hops { relation from { name } to { name } certainty rule evidence { source { name } locator quote phrase } } }
    }
  }
}
`,
  `# What may "NQ 29" mean?
query Resolve {
  resolve(mention: "NQ 29") { node { id name } score reasons }
}
`,
  `# How do a district and a resolution hang together?
query Paths {
  paths(from: "locality:086-huyen-bao-thang", to: "document:bch-trung-uong/resolution-29/term-xi") {
    hops { relation from { name } to { name } certainty evidence { locator phrase } }
  }
}
`,
  `# What does the graph hold?
query Statistics {
  search(text: "giáo dục STEM") { totalCount edges { node { id name } } }
}
`,
];

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

function pageOf(): GraphiqlPage {
  const tabs = JSON.stringify(WORKED_QUESTIONS.map((query) => ({ query }))).replaceAll('<', '\\u003c');
  const start = `ReactDOM.createRoot(document.getElementById('root')).render(
  React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: location.pathname }), defaultTabs: ${tabs} }));`;
  const scripts = [...['react.js', 'react-dom.js', 'graphiql.js'].map(asset), start].map(inlined);
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>VN Policy Graph · GraphiQL</title>
<style>html,body,#root{height:100%;margin:0}${asset('graphiql.css')}</style></head><body><div id="root"></div>
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
