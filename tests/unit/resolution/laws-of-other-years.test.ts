/** Laws of one title and different years are different laws (domain.md §1.5). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

function laws(text: string): number {
  const [document] = [readSourceText(text, 'bai.txt', { kind: 'news' })].flat();
  return resolveSource(document!).entities.filter(({ entity }) => entity.kind === 'DOCUMENT' && entity.documentType === 'LAW')
    .length;
}

test('a title with another year is another law', () => {
  assert.equal(laws('Trước đây Luật Giáo dục năm 2005 quy định khác. Nay Luật Giáo dục 2019 đã thay đổi nhiều điều.'), 2);
  assert.equal(
    laws('Theo Luật Giáo dục đại học số 34/2018/QH14, hội đồng trường quyết định. Luật Giáo dục đại học năm 2012 thì không.'),
    2,
  );
});

test('a title without a year is the law that the text names with one', () => {
  assert.equal(laws('Luật Giáo dục số 43/2019/QH14 có hiệu lực. Theo Luật Giáo dục, nhà trường tự chủ.'), 1);
  assert.equal(laws('Luật Việc làm năm 2013 đã cũ. Theo Luật Việc làm, người lao động được hỗ trợ.'), 1);
});
