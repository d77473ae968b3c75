/**
 * The answers made by hand, in one shape: answers (things a text names) and relations between them, with UTF-16 spans into the file.
 * An answer's `state`: explicit (the text says it), implied, external (known from elsewhere), or neutral (a kind the graph does not keep).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SEED_KINDS = {
  Document: 'DOCUMENT',
  Plan: 'DOCUMENT',
  Agency: 'AGENCY',
  Sector: 'AGENCY',
  AgencyClass: 'AGENCY',
  Place: 'LOCALITY',
  Task: 'TASK',
  TaskGroup: 'TASK',
  Program: 'PROGRAM',
  Indicator: 'INDICATOR',
  SchoolYear: 'PERIOD',
  Period: 'PERIOD',
  Person: 'PERSON',
};
const DOCUMENT_TYPES = [
  ['Nghị quyết', 'RESOLUTION'],
  ['Chỉ thị', 'DIRECTIVE'],
  ['Kế hoạch', 'PLAN'],
  ['Quyết định', 'DECISION'],
  ['Chương trình', 'ACTION_PROGRAM'],
  ['Kết luận', 'CONCLUSION'],
  ['Thông tư', 'CIRCULAR'],
  ['Nghị định', 'DECREE'],
  ['Luật', 'LAW'],
  ['Đề án', 'SCHEME'],
  ['Công văn', 'OFFICIAL_LETTER'],
  ['Hướng dẫn', 'GUIDELINE'],
  ['Báo cáo', 'REPORT'],
];
/** Relations of the answers under the graph's names; those left out have no relation in the graph. */
const SEED_RELATIONS = {
  CONCRETIZES: 'IMPLEMENTS',
  CONTINUES_IMPLEMENTATION_OF: 'IMPLEMENTS',
  HAS_TOPIC: 'ABOUT',
  APPLIES_DURING: 'DURING',
  DUE_IN: 'DURING',
  ADDRESSED_TO: 'ASSIGNED_TO',
  ASSIGNED_BY: 'SET_BY',
};
const STATUSES = ['PLANNED', 'UNDER_WAY', 'DONE'];
/** Answers know more words for how far something has come ("encouraged") than the graph keeps. */
const knownStatus = (status) => STATUSES.find((known) => known === status?.toUpperCase()) ?? null;
const spanOf = ({ start, end }) => ({ start, end });
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function seedProperties(entity, kind) {
  if (kind === 'DOCUMENT') {
    const type = DOCUMENT_TYPES.find(([word]) => entity.docType?.startsWith(word))?.[1];
    return {
      symbol: entity.symbol ?? null,
      documentType: entity.type === 'Plan' ? 'PLAN' : (type ?? 'OTHER'),
      issuedOn: entity.dateIssued ?? null,
      issuer: entity.issuer ?? null,
      year: entity.year ? String(entity.year) : null,
    };
  }
  if (kind === 'LOCALITY') return { level: entity.level.toUpperCase() };
  if (kind === 'TASK') {
    const taskKind = entity.kind === 'ongoing' ? 'TASK' : entity.kind.toUpperCase();
    return { taskKind, ordinal: entity.number ?? null, topics: entity.topics ?? [] };
  }
  if (kind === 'INDICATOR') return { value: entity.value ?? null, unit: entity.unit ?? null, asOf: entity.asOf ?? null };
  if (kind === 'PERIOD') {
    const [start, end] = entity.years ?? [entity.startYear, entity.endYear];
    const periodKind = entity.type === 'SchoolYear' ? 'SCHOOL_YEAR' : entity.id.startsWith('term:') ? 'TERM' : 'PLAN_PERIOD';
    return { start, end: end ?? start, periodKind };
  }
  if (kind === 'AGENCY') return { side: entity.side?.toUpperCase() ?? null, level: entity.level?.toUpperCase() ?? null };
  return {};
}

function answersOfSeed(seed, folder) {
  const article = seed.entities.find(({ type }) => type === 'Article');
  const noise = seed.noise.map(spanOf);
  const inNoise = ({ start, end }) => noise.some((each) => each.start <= start && end <= each.end);
  const roles = new Map(seed.relations.filter(({ type }) => type === 'ROLE_AT').map(({ from, to }) => [from, to]));
  const body = (id) => roles.get(id) ?? id;
  const answers = seed.entities
    .filter((entity) => entity !== article)
    .map((entity) => {
      const kind = SEED_KINDS[entity.type] ?? null;
      const properties = seedProperties(entity, kind);
      return {
        key: entity.id,
        kind,
        state: kind === null ? 'neutral' : entity.certainty,
        collective: entity.type === 'Sector' || entity.type === 'AgencyClass',
        names: [entity.name.vi, ...(entity.aliases ?? [])],
        nameVi: entity.name.vi,
        nameEn: entity.name.en ?? null,
        spans: entity.evidence.map(spanOf).filter((span) => !inNoise(span)),
        ...properties,
        issuer: properties.issuer ? body(properties.issuer) : null,
      };
    });
  const relations = seed.relations.map((relation) => {
    let { type, from, to } = relation;
    if (type === 'STATED_IN') [type, from, to] = to === article.id ? ['REPORTED_IN', from, to] : ['ASSIGNS', to, from];
    const end = (id) => (id === article.id ? 'SOURCE' : body(id));
    return {
      type: SEED_RELATIONS[type] ?? type,
      from: end(from),
      to: end(to),
      state: relation.certainty,
      spans: relation.evidence.map(spanOf),
      status: knownStatus(relation.props?.status),
    };
  });
  for (const answer of answers) {
    for (const topic of answer.topics ?? []) {
      relations.push({
        type: 'ABOUT',
        from: answer.key,
        to: `topic:${topic}`,
        state: 'explicit',
        spans: answer.spans,
        status: null,
      });
    }
  }
  return {
    file: seed.file,
    path: join(folder, seed.file),
    set: 'seeds',
    answers,
    relations,
    ignore: noise,
    locality: seed.article.locality ?? null,
  };
}

const RELATION_ENDS_OF_CORPUS = new Set(['IMPLEMENTS', 'BASED_ON', 'REPLACES', 'AMENDS']);

function answersOfText(file, folder) {
  const text = readFileSync(join(folder, 'docs', file), 'utf8');
  const gold = json(join(folder, 'gold', file.replace(/txt$/, 'json')));
  // The answers count code points, the graph UTF-16 units.
  const units = [0];
  for (const character of text) units.push(units.at(-1) + character.length);
  const ignore = (gold.ignore ?? []).map(({ start, end }) => ({ start: units[start], end: units[end] }));
  const ignored = ({ start, end }) => ignore.some((each) => each.start <= start && end <= each.end);
  const places = (phrase) => {
    const found = [];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
      found.push({ start: at, end: at + phrase.length });
    return found.filter((span) => !ignored(span));
  };
  const answers = new Map();
  const add = (key, answer) => {
    const known = answers.get(key);
    if (known === undefined) answers.set(key, { key, state: 'explicit', collective: false, nameEn: null, ...answer });
    else {
      known.spans.push(...answer.spans);
      known.names.push(...answer.names);
      known.issuer ??= answer.issuer;
      known.issuedOn ??= answer.issuedOn;
    }
  };
  const forms = (each) => [each.mention, ...(each.aliases ?? [])].flatMap(places);
  gold.agencies.forEach((each) => {
    add(`agency:${each.name}`, {
      kind: 'AGENCY',
      names: [each.name],
      nameVi: each.name,
      spans: forms(each),
      side: null,
      level: null,
    });
  });
  gold.localities.forEach((each) => {
    const key = `place:${each.level}:${each.name}`;
    add(key, { kind: 'LOCALITY', names: [each.name], nameVi: each.name, spans: forms(each), level: each.level });
  });
  gold.programs.forEach((each) => {
    add(`program:${each.name}`, { kind: 'PROGRAM', names: [each.name], nameVi: each.name, spans: forms(each) });
  });
  const documentKey = (symbol) => `document:${symbol}`;
  for (const each of gold.documents) {
    const spans = each.starts.map((at) => ({ start: units[at], end: units[at] + each.mention.length }));
    const key = each.symbol === null ? `document:${each.type}:${each.mention.replace(/\s+/g, ' ')}` : documentKey(each.symbol);
    add(key, {
      kind: 'DOCUMENT',
      names: [each.mention.replace(/\s+/g, ' ')],
      nameVi: each.mention.replace(/\s+/g, ' '),
      spans,
      symbol: each.symbol,
      documentType: each.type,
      issuedOn: each.date ?? null,
      issuer: each.issuer ? `agency:${each.issuer}` : null,
      issuerName: each.issuer ?? null,
      year: null,
    });
  }
  for (const years of gold.schoolYears) {
    const [start, end] = years.split('-').map(Number);
    const written = new RegExp(`${start}\\s*[-–—]\\s*${end}`, 'g');
    const spans = [...text.matchAll(written)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    add(`year:${years}`, { kind: 'PERIOD', names: [years], nameVi: years, spans, start, end, periodKind: 'SCHOOL_YEAR' });
  }
  gold.indicators.forEach(({ value, unit, mention }) => {
    const name = mention.replace(/\s+/g, ' ');
    add(`indicator:${value}:${name}`, {
      kind: 'INDICATOR',
      names: [name],
      nameVi: name,
      spans: places(mention),
      value,
      unit,
      asOf: null,
    });
  });
  gold.tasks.forEach((each) => {
    const properties = { taskKind: 'TASK', ordinal: each.ordinal ?? null, topics: [], opening: true };
    add(`task:${each.mention}`, {
      kind: 'TASK',
      names: [each.summary],
      nameVi: each.summary,
      spans: places(each.mention),
      ...properties,
    });
  });
  const relations = gold.implements
    .filter(([, , type]) => RELATION_ENDS_OF_CORPUS.has(type))
    .map(([from, to, type]) => ({
      type,
      from: documentKey(from),
      to: documentKey(to),
      state: 'explicit',
      spans: [],
      status: null,
    }));
  for (const answer of answers.values()) {
    if (answer.kind === 'DOCUMENT' && answer.issuer !== null) {
      // A joint circular has several issuers.
      for (const name of answer.issuerName.split(/, (?=Bộ |Ủy ban )/u)) {
        const to = `agency:${name}`;
        relations.push({ type: 'ISSUED_BY', from: answer.key, to, state: 'explicit', spans: answer.spans, status: null });
        if (answers.has(to)) continue;
        const bare = { kind: 'AGENCY', state: 'implied', names: [name], nameVi: name, spans: [], side: null, level: null };
        answers.set(to, { key: to, collective: false, nameEn: null, ...bare });
      }
      answer.issuer = `agency:${answer.issuerName.split(/, (?=Bộ |Ủy ban )/u)[0]}`;
    }
    if (answer.kind === 'TASK') {
      relations.push({
        type: 'REPORTED_IN',
        from: answer.key,
        to: 'SOURCE',
        state: 'explicit',
        spans: answer.spans,
        status: null,
      });
    }
  }
  return {
    file,
    path: join(folder, 'docs', file),
    set: 'corpus',
    answers: [...answers.values()],
    relations,
    ignore,
    locality: null,
  };
}

/** The answers of every text under `shared`, seeds first. */
export function readAnswers(shared, listFiles) {
  const gold = json(join(shared, 'gold/seed-facts.json'));
  const corpus = join(shared, 'corpus');
  const texts = listFiles(join(corpus, 'docs')).filter((file) => file.endsWith('.txt'));
  return [
    ...gold.seeds.map((seed) => answersOfSeed(seed, join(shared, 'seeds'))),
    ...texts.map((file) => answersOfText(file, corpus)),
  ];
}
