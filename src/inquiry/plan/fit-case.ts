/** The ranking of search (rank-search.ts), written for a statement. */
import { FITS, type Fit, type FitTests } from '../rank-search.js';

/**
 * What `fitOf` says, as an expression: its place in FITS. `names` is the stored form between bars, `marked` the form itself, `test` names the
 * value of a test. Words typed without accents are in whatever the text index finds, so they are not looked for again.
 */
export function fitCase(names: string, marked: string, test: (name: keyof FitTests) => string): string {
  const any = (name: 'foldedNames' | 'foldedPhrases'): string => `any(pattern IN ${test(name)} WHERE ${marked} =~ pattern)`;
  const cases: readonly [string, Fit][] = [
    [`${names} CONTAINS ${test('exact')}`, 'EXACT'],
    [any('foldedNames'), 'EXACT_FOLDED'],
    [`any(word IN ${test('accented')} WHERE NOT ${names} CONTAINS word)`, 'FOLDED'],
    [`${names} CONTAINS ${test('phrase')} OR ${any('foldedPhrases')}`, 'PHRASE'],
  ];
  return `CASE ${cases.map(([holdsTrue, fit]) => `WHEN ${holdsTrue} THEN ${FITS.indexOf(fit)}`).join(' ')} ELSE ${FITS.indexOf('WORDS')} END`;
}
