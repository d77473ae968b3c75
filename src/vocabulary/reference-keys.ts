/**
 * "Any way of writing a reference" as look-up keys. `referenceKeys` gives what is stored beside an entity as Name nodes, `queryKeys` what a
 * question looks up, best first: the two meet on equal strings. Accents as typed outrank folded ones (Sơn Động is not Sơn Đông), a full name
 * outranks a short one, and a short name ("NQ 29") may meet several entities: the asker sees them all.
 */
import type { Entity } from './facts.js';
import { foldForMatching, stripMarks } from './folding.js';
import type { DocumentType, EntityKind } from './kinds.js';
import { LOCALITY_TYPE_FORMS, nameForm, ownNameForm, strippedNameForm } from './name-forms.js';
import { parseSymbols, symbolKey, symbolToken } from './symbols.js';
import { TYPE_ABBREVIATIONS, TYPE_WORDS } from './symbol-codes.js';
import { datesIn } from './dates.js';

/** A key to look up, why it was tried (shown to the asker), and how much a hit is worth, 0–1. */
export interface QueryKey {
  readonly key: string;
  readonly reason: string;
  readonly weight: number;
}

/** The abbreviation that stands for a type in short names: "nq29". */
const SHORT_TYPE: Readonly<Partial<Record<DocumentType, string>>> = {
  RESOLUTION: 'nq',
  DECISION: 'qd',
  DIRECTIVE: 'ct',
  PLAN: 'kh',
  ACTION_PROGRAM: 'ctr',
  CONCLUSION: 'kl',
  CIRCULAR: 'tt',
  DECREE: 'nd',
  LAW: 'luat',
  SCHEME: 'da',
  OFFICIAL_LETTER: 'cv',
  GUIDELINE: 'hd',
  REPORT: 'bc',
};

/** Words before a programme's or school's own name that a reader leaves out. */
const LEADING_KIND =
  /^(?:chương trình|đề án|dự án|phong trào|cuộc vận động|kế hoạch|luật|chuong trinh|de an|du an|phong trao|cuoc van dong|ke hoach) (?=.)/u;
const LEADING_TOPIC = /^(?:giáo dục|dạy học|dạy và học|công tác|về|giao duc|day hoc|day va hoc|cong tac|ve) (?=.)/u;
const HONORIFIC = /^(?:đồng chí|đ c|ông|bà|ths|ts|pgs ts|gs ts|pgs|gs|dong chi|ong|ba) (?=.)/u;
const TYPE_WORDS_IN_NAME = new RegExp(`(?<=^.+ )(?:${LOCALITY_TYPE_FORMS.join('|')}) (?=.)`, 'u');
const PERIOD_WORDS = /^(?:năm học|giai đoạn|nhiệm kỳ|năm|thời kỳ|nam hoc|giai doan|nhiem ky|nam|thoi ky) (?=\d)/u;

/** The shorter forms under which an entity of the kind may be asked for. */
function shorterForms(form: string, kind: EntityKind): string[] {
  const shorter = (pattern: RegExp): string[] => {
    const rest = form.replace(pattern, '');
    return rest === form || rest === '' ? [] : [rest];
  };
  switch (kind) {
    case 'LOCALITY': {
      const own = ownNameForm(form);
      return own === null ? [] : [own];
    }
    case 'AGENCY':
      return shorter(TYPE_WORDS_IN_NAME);
    case 'DOCUMENT':
    case 'PROGRAM':
      return shorter(LEADING_KIND);
    case 'TOPIC':
      return shorter(LEADING_TOPIC);
    case 'PERSON':
      return shorter(HONORIFIC);
    case 'PERIOD':
      return shorter(PERIOD_WORDS);
    default:
      return [];
  }
}

/** Both forms of a name and their shorter forms. */
function nameKeys(name: string, kind: EntityKind): string[] {
  const forms = [nameForm(name), strippedNameForm(name)].filter((form) => form !== '');
  return forms.flatMap((form) => [form, ...shorterForms(form, kind)]);
}

/** A document's keys by its number: the symbol, the symbol with its year or date, and type and number alone. */
function symbolKeys(symbol: string, documentType: DocumentType, issuedOn: string | null): string[] {
  const key = symbolKey(symbol);
  const number = /^\d+/.exec(key)?.[0];
  const code = SHORT_TYPE[documentType];
  const short = number === undefined || code === undefined ? [] : [`${code}${number}`];
  const dated = issuedOn === null ? [] : [...new Set([issuedOn, issuedOn.slice(0, 4)])];
  return [key, symbolToken(symbol), ...short].flatMap((form) => [form, ...dated.map((date) => `${form}@${date}`)]);
}

/** Tasks and indicators have no names that anyone asks by. */
export const hasReferenceKeys = (kind: EntityKind): boolean => kind !== 'TASK' && kind !== 'INDICATOR';

/** The exact look-up keys of an entity; none where it has none. */
export function referenceKeys(entity: Entity): string[] {
  if (!hasReferenceKeys(entity.kind)) return [];
  const names = [entity.name, ...(entity.aliases ?? [])];
  if (entity.nameEn) names.push(entity.nameEn);
  const keys = [entity.id.toLowerCase()];
  if (entity.kind === 'DOCUMENT') {
    if (entity.symbol !== null) keys.push(...symbolKeys(entity.symbol, entity.documentType, entity.issuedOn));
    if (entity.title !== null) names.push(entity.title);
    for (const name of names) keys.push(...shortNameKeys(name).map((short) => short.key));
  }
  if (entity.kind === 'SOURCE') {
    for (const handle of [entity.title, entity.file, entity.url]) if (handle) names.push(handle);
    if (entity.sha256 !== null) keys.push(entity.sha256);
  }
  if (entity.kind === 'TOPIC') names.push(...[entity.name, entity.nameEn ?? ''].flatMap((label) => label.split(/[,;]/)));
  for (const name of names) keys.push(...nameKeys(name, entity.kind));
  return [...new Set(keys.filter((key) => key !== ''))].sort();
}

const TYPE_NAMES = [
  ...TYPE_WORDS.map(([word, type]) => [word, type] as const),
  ...TYPE_WORDS.map(([word, type]) => [stripMarks(word), type] as const),
  ...Object.entries(TYPE_ABBREVIATIONS),
].sort((a, b) => b[0].length - a[0].length);
const SHORT_NAME = new RegExp(
  `^(${TYPE_NAMES.map(([word]) => word).join('|')})[\\s.]*(?:s[ốo]\\s*:?\\s*)?0*(\\d{1,5})(?![\\d/\\-.,]*\\d)(?:\\s*[-/]\\s*(tw|tư|t\\.ư))?(?![\\p{L}\\p{N}])(.*)$`,
  'su',
);

/** "Nghị quyết số 29", "NQ 29", "nq29", "NQ 29/TW", "Nghị quyết 29 năm 2013" as keys; nothing when the text is no such short name. */
function shortNameKeys(mention: string): QueryKey[] {
  const match = SHORT_NAME.exec(foldForMatching(mention).trim());
  const [, word, number, party, rest = ''] = match ?? [];
  if (word === undefined || number === undefined) return [];
  const type = TYPE_NAMES.find(([name]) => name === word)?.[1];
  const code = type === undefined ? undefined : SHORT_TYPE[type];
  if (code === undefined) return [];
  const dates = [...datesIn(rest).map((date) => date.iso), ...(rest.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])];
  const keys = dates.map((date) => ({ key: `${code}${number}@${date}`, reason: 'type, number and date', weight: 0.9 }));
  if (party !== undefined) keys.push({ key: `${number}${code}tw`, reason: 'type, number and issuer', weight: 0.9 });
  return [...keys, { key: `${code}${number}`, reason: 'type and number', weight: rest.trim() === '' ? 0.8 : 0.7 }];
}

/** Symbols anywhere in the mention, also typed in lower case or without strokes. */
function symbolQueryKeys(mention: string): QueryKey[] {
  const keys: QueryKey[] = [];
  const written = parseSymbols(mention);
  const symbols =
    written.length > 0 ? written : parseSymbols(mention.toUpperCase().replace(/(?<=[/-])(TTG|CTR)(?![\p{L}\p{N}])/gu, restore));
  for (const symbol of symbols) {
    const dates = datesIn(mention.slice(symbol.end)).map((date) => date.iso);
    const key = symbolKey(symbol.symbol);
    for (const date of dates) keys.push({ key: `${key}@${date}`, reason: 'symbol and date', weight: 1 });
    keys.push(
      dates.length === 0 ? { key, reason: 'symbol', weight: 0.95 } : { key, reason: 'symbol, not the date', weight: 0.6 },
    );
  }
  const token = symbolToken(mention);
  if (/^\d+[a-z]+/.test(token)) keys.push({ key: token, reason: 'symbol without its strokes', weight: 0.85 });
  return keys;
}
const restore = (code: string): string => (code === 'TTG' ? 'TTg' : 'CTr');

/**
 * The keys to look up for a mention, each once, heaviest first. `kind` leaves out what cannot name such an entity. Empty for a blank mention.
 */
export function queryKeys(mention: string, kind?: EntityKind): QueryKey[] {
  const keys: QueryKey[] = [];
  const trimmed = mention.trim();
  if (trimmed === '') return [];
  // An id, a file name or a hash: one word with a mark that no name has.
  if (/^\S*[:._/]\S*$|^[0-9a-f]{64}$/.test(trimmed)) keys.push({ key: trimmed.toLowerCase(), reason: 'id', weight: 1 });
  if (kind === undefined || kind === 'DOCUMENT') {
    const bySymbol = symbolQueryKeys(trimmed);
    keys.push(...bySymbol, ...(bySymbol.length > 0 ? [] : shortNameKeys(trimmed)));
  }
  const marked = nameForm(trimmed);
  const stripped = strippedNameForm(trimmed);
  const typedWithAccents = marked !== stripped;
  keys.push({
    key: marked,
    reason: typedWithAccents ? 'name, accents as typed' : 'name',
    weight: typedWithAccents ? 0.95 : 0.85,
  });
  keys.push({ key: stripped, reason: 'name without accents', weight: 0.6 });
  const kinds: readonly EntityKind[] =
    kind === undefined ? ['LOCALITY', 'AGENCY', 'PROGRAM', 'TOPIC', 'PERSON', 'PERIOD'] : [kind];
  for (const each of kinds) {
    for (const form of shorterForms(marked, each)) keys.push({ key: form, reason: 'own name', weight: 0.7 });
    for (const form of shorterForms(stripped, each)) keys.push({ key: form, reason: 'own name without accents', weight: 0.5 });
  }
  const best = new Map<string, QueryKey>();
  for (const key of keys) {
    if (key.key !== '' && key.weight > (best.get(key.key)?.weight ?? 0)) best.set(key.key, key);
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}
