/** Pairs what the pipeline found with the answers: one to one, the best fit first. */
import { nameForm } from '../../dist/src/vocabulary/name-forms.js';
import { symbolKey } from '../../dist/src/vocabulary/symbols.js';

const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const union = (a, b) => Math.max(a.end, b.end) - Math.min(a.start, b.start);
const best = (xs, ys, measure) => Math.max(0, ...xs.flatMap((x) => ys.map((y) => measure(x, y))));
const TYPE_WORD = /^(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu|nước) /u;
const formOf = (kind, name) => {
  const form = nameForm(name.replace(/\s*\([^)]*\)/g, ''));
  return kind === 'LOCALITY' ? form.replace(TYPE_WORD, '') : form.replace(/^(sở .+?) (?:tỉnh|thành phố) /u, '$1 ');
};
const spanFit = (entity, answer) => best(entity.mentions, answer.spans, (x, y) => overlap(x, y) / union(x, y));

/** How well a found entity fits an answer, 0–1. */
function fit({ entity, mentions }, answer) {
  if (entity.kind !== answer.kind || Boolean(entity.collective) !== answer.collective) return 0;
  const spans = spanFit({ mentions }, answer);
  const touches = best(mentions, answer.spans, overlap) > 0;
  switch (entity.kind) {
    case 'TASK': {
      const holds = answer.opening && best(mentions, answer.spans, (x, y) => overlap(x, y) / (y.end - y.start)) >= 0.8;
      return holds ? 0.5 + spans / 2 : spans >= 0.5 ? spans : 0;
    }
    case 'INDICATOR':
      return (entity.value === answer.value && touches) || spans >= 0.5 ? 0.5 + spans / 2 : 0;
    case 'PERIOD': {
      const same =
        entity.periodKind === answer.periodKind && entity.start === `${answer.start}` && entity.end === `${answer.end}`;
      return same ? 1 : 0;
    }
    case 'DOCUMENT':
      if (entity.symbol !== null || answer.symbol !== null) {
        return entity.symbol !== null && answer.symbol !== null && symbolKey(entity.symbol) === symbolKey(answer.symbol)
          ? 0.6 + spans / 2
          : 0;
      }
      return entity.documentType === answer.documentType && (touches || spans > 0) ? 0.5 + spans / 2 : spans >= 0.5 ? spans : 0;
    default: {
      if (entity.kind === 'LOCALITY' && entity.level !== answer.level) return 0;
      const names = new Set(answer.names.map((name) => formOf(entity.kind, name)));
      const named = [entity.name, ...(entity.aliases ?? [])].some((name) => names.has(formOf(entity.kind, name)));
      return named ? 0.7 + spans / 4 : spans >= 0.5 ? spans : 0;
    }
  }
}

/** Found entity id → answer, and the answers that nothing was found for. */
export function pairUp(found, answers) {
  const candidates = found
    .flatMap((each) => answers.filter(({ kind }) => kind !== null).map((answer) => ({ each, answer, score: fit(each, answer) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.each.entity.id < b.each.entity.id ? -1 : 1));
  const byEntity = new Map();
  const taken = new Set();
  for (const { each, answer } of candidates) {
    if (byEntity.has(each.entity.id) || taken.has(answer)) continue;
    byEntity.set(each.entity.id, answer);
    taken.add(answer);
  }
  return byEntity;
}
