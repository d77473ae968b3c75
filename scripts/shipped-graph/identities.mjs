/** Entities for answers that the pipeline missed, under the same rules for ids that the pipeline follows. */
import { agenciesNamed, centralBody } from '../../dist/src/vocabulary/agencies.js';
import { slugOf } from '../../dist/src/vocabulary/folding.js';
import { ancestorsOf, existedOn, localitiesNamed } from '../../dist/src/vocabulary/localities.js';
import { programNamed } from '../../dist/src/vocabulary/programs.js';
import { parseSymbol } from '../../dist/src/vocabulary/symbols.js';
import { knownBySymbol } from '../../dist/src/vocabulary/known-documents.js';
import { numberedId, unnumberedId } from '../../dist/src/resolution/document-identity.js';
import { periodEntity } from '../../dist/src/resolution/periods.js';
import { sourceSlug } from '../../dist/src/resolution/source-slug.js';

const TYPE_LABELS = {
  RESOLUTION: 'Nghị quyết',
  DIRECTIVE: 'Chỉ thị',
  PLAN: 'Kế hoạch',
  DECISION: 'Quyết định',
  ACTION_PROGRAM: 'Chương trình hành động',
  CONCLUSION: 'Kết luận',
  CIRCULAR: 'Thông tư',
  DECREE: 'Nghị định',
  LAW: 'Luật',
  SCHEME: 'Đề án',
  OFFICIAL_LETTER: 'Công văn',
  GUIDELINE: 'Hướng dẫn',
  REPORT: 'Báo cáo',
  OTHER: 'Văn bản',
};
const withoutBrackets = (name) =>
  name
    .replace(/\s*\([^)]*\)\s*/g, ' ')
    .trim()
    .replace(/^["“]|["”]$/gu, '');

/** The nearest of several units: in or around the source's own, in being on its day. */
function nearest(units, { locality, asOf }) {
  const around = locality === null ? [] : [locality.id, ...ancestorsOf(locality.id).map(({ id }) => id)];
  const near = (unit) =>
    around.includes(unit.id) || ancestorsOf(unit.id).some(({ id }) => id !== 'locality:vn' && around.includes(id));
  const score = (unit) => (near(unit) ? 2 : 0) + (asOf !== null && existedOn(unit, asOf) ? 1 : 0);
  return [...units].sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1))[0] ?? null;
}

function agencyOf(answer, context) {
  const name = withoutBrackets(answer.nameVi);
  const scope = context.locality === null ? 'vn' : context.locality.id.slice('locality:'.length);
  const bare = { kind: 'AGENCY', aliases: [], bodyKind: null, validFrom: null, validTo: null };
  const side = ['PARTY', 'STATE', 'LEGISLATURE', 'FRONT', 'SCHOOL', 'PRESS'].includes(answer.side) ? answer.side : null;
  const level = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'INSTITUTION'].includes(answer.level) ? answer.level : null;
  if (answer.collective) {
    const form = /^ngành /iu.test(name) ? 'nganh' : 'nhom';
    const head = slugOf(name).replace(/^nganh-/, '');
    return { ...bare, id: `agency:${form}-${head}/${scope}`, name, side, level, collective: true };
  }
  const bodies = agenciesNamed(name, context.asOf === null ? {} : { asOf: context.asOf });
  const found = bodies.length > 0 ? bodies : agenciesNamed(name);
  const places = new Map(found.map((body) => [body, body.id.split('/')[1]]));
  const near = found.find((body) => context.locality !== null && places.get(body) === scope);
  if (near ?? found[0]) return near ?? found[0];
  return { ...bare, id: `agency:${slugOf(name)}`, name, side, level, collective: false };
}

function documentOf(answer, context) {
  const { symbol, documentType } = answer;
  const parsed = symbol === null ? null : parseSymbol(symbol);
  const known =
    symbol === null ? [] : knownBySymbol(symbol).filter((each) => !answer.issuedOn || each.issuedOn === answer.issuedOn);
  const only = known.length === 1 ? known[0] : known.find((each) => each.subjects.includes('giáo dục'));
  const issuer = only ? centralBody(only.issuer) : (context.entityOf(answer.issuer) ?? null);
  const parts = {
    documentType: only?.documentType ?? documentType,
    issuer,
    issuedOn: answer.issuedOn ?? only?.issuedOn ?? null,
    year: answer.year,
    asOf: context.asOf,
    sha256: context.sha256,
  };
  const title = withoutBrackets(answer.nameVi);
  const id = parsed === null ? unnumberedId(parts, title) : numberedId({ symbol: parsed, number: parsed.number }, parts);
  const type = documentType === 'OTHER' ? parts.documentType : documentType;
  const name = symbol === null ? title : `${TYPE_LABELS[type]} số ${symbol}`;
  return { kind: 'DOCUMENT', id, name, aliases: [], symbol, documentType: type, title: null, issuedOn: answer.issuedOn };
}

/** The entity of an answer; null where the answers name no thing of the graph ("[Admin]"). */
export function entityOfAnswer(answer, context) {
  const handle = sourceSlug(context.sha256);
  const [span] = answer.spans;
  switch (answer.kind) {
    case 'AGENCY':
      return agencyOf(answer, context);
    case 'DOCUMENT':
      return documentOf(answer, context);
    case 'LOCALITY':
      return nearest(localitiesNamed(withoutBrackets(answer.nameVi), { level: answer.level }), context);
    case 'PROGRAM':
      return programNamed(withoutBrackets(answer.nameVi));
    case 'PERIOD':
      return periodEntity(answer.periodKind, answer.start, answer.end);
    case 'PERSON': {
      const name = withoutBrackets(answer.nameVi);
      return /^\[/.test(name) ? null : { kind: 'PERSON', id: `person:${slugOf(name)}`, name, aliases: [], honorific: null };
    }
    case 'TASK': {
      const { taskKind, ordinal } = answer;
      return span && { kind: 'TASK', id: `task:${handle}/${span.start}-${span.end}`, name: answer.nameVi, taskKind, ordinal };
    }
    case 'INDICATOR': {
      const { value, unit, asOf } = answer;
      return (
        span && { kind: 'INDICATOR', id: `indicator:${handle}/${span.start}-${span.end}`, name: answer.nameVi, value, unit, asOf }
      );
    }
    default:
      return null;
  }
}
