/** The sentence that says what an answer's silence means: "no evidence in N sources", never "no". */
import type { CoverageAnswer } from './answers.js';

export type CoverageNumbers = Pick<
  CoverageAnswer,
  'sources' | 'officialSources' | 'pressSources' | 'firstPublished' | 'lastPublished' | 'sourcesOnQuestion' | 'parts'
>;

function years({ firstPublished, lastPublished }: CoverageNumbers, [from, to]: readonly [string, string]): string {
  if (firstPublished === null || lastPublished === null) return '';
  return firstPublished === lastPublished ? `, ${firstPublished}` : `, ${from} ${firstPublished} ${to} ${lastPublished}`;
}

export function statementVi(numbers: CoverageNumbers): string {
  const { sources, officialSources, pressSources, sourcesOnQuestion, parts } = numbers;
  if (sources === 0) return 'Đồ thị chưa đọc nguồn nào, nên chưa nói được gì về điều được hỏi.';
  const read = `${sources} nguồn đã đọc (${officialSources} văn bản chính thức, ${pressSources} bài báo${years(numbers, ['từ', 'đến'])})`;
  if (parts.length === 0) return `Đồ thị dựa trên ${read}; điều không được nêu là chưa có bằng chứng, không phải là không có.`;
  return sourcesOnQuestion === 0
    ? `Không có bằng chứng trong ${read}; như vậy không có nghĩa là việc đó không có.`
    : `Có ${sourcesOnQuestion} trong ${read} nói đến điều được hỏi; nơi nào không được nêu thì chưa có bằng chứng, không phải là không làm.`;
}

export function statementEn(numbers: CoverageNumbers): string {
  const { sources, officialSources, pressSources, sourcesOnQuestion, parts } = numbers;
  if (sources === 0) return 'The graph has read no source yet, so it can say nothing on the question.';
  const noun = sources === 1 ? 'source' : 'sources';
  const read = `${sources} ${noun} read (${officialSources} official, ${pressSources} press${years(numbers, ['from', 'to'])})`;
  if (parts.length === 0) return `The graph rests on ${read}; what they do not name has no evidence here, which is not a "no".`;
  return sourcesOnQuestion === 0
    ? `No evidence in ${read}; this does not mean that it does not happen.`
    : `${sourcesOnQuestion} of ${read} have words on the question; what they do not name has no evidence here, which is not a "no".`;
}
