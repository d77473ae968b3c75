/** What running text says of a document's grounds and purpose, and documents cited by number and year or issued "ngày …, X ban hành". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSourceText } from '../../../src/documents/read-source.js';
import { resolveSource } from '../../../src/resolution/resolve-source.js';

function read(text: string) {
  const { entities, claims } = resolveSource(readSourceText(`Tin giáo dục\n\n${text}\n`, 'bai.txt', { kind: 'news' }));
  const symbols = new Map(
    entities.flatMap(({ entity }) => (entity.kind === 'DOCUMENT' ? [[entity.id, entity.symbol ?? entity.name] as const] : [])),
  );
  const relations = claims
    .filter(({ predicate }) => predicate === 'BASED_ON' || predicate === 'IMPLEMENTS')
    .map(({ subject, predicate, object }) => `${symbols.get(subject)} ${predicate} ${symbols.get(object ?? '')}`)
    .sort();
  const dates = entities.flatMap(({ entity }) =>
    entity.kind === 'DOCUMENT' && entity.issuedOn !== null ? [`${entity.symbol} ${entity.issuedOn}`] : [],
  );
  return { relations, dates, symbols: [...symbols.values()].sort() };
}

test('a decision rests on what its sentence gives as grounds, and is of the day on which it was issued', () => {
  const { relations, dates } = read(
    'Căn cứ Nghị định số 20/2014/NĐ-CP ngày 24/3/2014 của Chính phủ, Thông tư số 07/2016/TT-BGDĐT ngày 22/3/2016 và kết quả kiểm tra, ngày 10/6/2024, UBND tỉnh Kon Tum ban hành Quyết định số 339/QĐ-UBND công nhận đạt chuẩn.',
  );
  assert.deepEqual(relations, ['339/QĐ-UBND BASED_ON 07/2016/TT-BGDĐT', '339/QĐ-UBND BASED_ON 20/2014/NĐ-CP']);
  assert.ok(dates.includes('339/QĐ-UBND 2024-06-10'));
});

test('"căn cứ vào", "căn cứ của … là" and "được ban hành để thực hiện" say the same', () => {
  assert.deepEqual(
    read(
      'Báo cáo số 111/BC-SGDĐT căn cứ vào hai kế hoạch của UBND tỉnh: Kế hoạch số 3359/KH-UBND ngày 28/9/2010 và Kế hoạch 2686/KH-UBND ngày 17/7/2013. Ngoài ra còn căn cứ Quyết định số 3883/QĐ-UBND ngày 18/11/2009.',
    ).relations,
    ['111/BC-SGDĐT BASED_ON 2686/KH-UBND', '111/BC-SGDĐT BASED_ON 3359/KH-UBND', '111/BC-SGDĐT BASED_ON 3883/QĐ-UBND'],
  );
  assert.deepEqual(
    read(
      'Sở đã ban hành Kế hoạch số 2313/KH-SGDĐT ngày 13/8/2024. Căn cứ của kế hoạch là Quyết định số 2045/QĐ-BGDĐT ngày 01/8/2024.',
    ).relations,
    ['2313/KH-SGDĐT BASED_ON 2045/QĐ-BGDĐT'],
  );
  assert.deepEqual(
    read(
      'UBND tỉnh có văn bản số 10883/UBND-KGVX9 về học bạ số. Văn bản được ban hành để thực hiện Chỉ thị 04/CT-TTg ngày 11/2/2024.',
    ).relations,
    ['10883/UBND-KGVX9 IMPLEMENTS 04/CT-TTg'],
  );
});

test('the day may stand behind who issued it', () => {
  assert.deepEqual(
    read(
      'Thông tư số 06/2025/TT-BGDĐT, do Bộ trưởng Bộ Giáo dục và Đào tạo ban hành ngày 19/3/2025, có hiệu lực từ ngày 5/5/2025.',
    ).dates,
    ['06/2025/TT-BGDĐT 2025-03-19'],
  );
  assert.deepEqual(read('Thông tư số 06/2025/TT-BGDĐT, có hiệu lực từ ngày 5/5/2025.').dates, []);
});

test('neighbours that nothing joins, and what came later, are no grounds', () => {
  assert.deepEqual(read('Báo cáo số 111/BC-SGDĐT và Kế hoạch số 3359/KH-UBND được công bố.').relations, []);
  assert.deepEqual(
    read('Căn cứ Quyết định số 5/QĐ-UBND ngày 1/2/2024, UBND tỉnh đã có Kế hoạch số 3/KH-UBND ngày 1/2/2020.').relations,
    [],
  );
});

test('decrees and circulars by number and year have the symbol that type and issuer give', () => {
  assert.deepEqual(
    read('Theo Nghị định 81/2021 và Thông tư 33/2021 của Bộ Giáo dục và Đào tạo, tỷ lệ 15/2020 không đổi.').symbols,
    ['33/2021/TT-BGDĐT', '81/2021/NĐ-CP'],
  );
  // Any ministry's; without a ministry nothing tells whose the circular is.
  assert.deepEqual(read('Thông tư 12/2023 của Bộ trưởng Bộ Nội vụ và Thông tư 14/2023 được nhắc đến.').symbols, [
    '12/2023/TT-BNV',
  ]);
  assert.deepEqual(read('Văn bản số 1299/CV-BCĐ ngày 29/4/2011 và Công văn 4140/UBND-KT5 nêu rõ.').symbols, [
    '1299/CV-BCĐ',
    '4140/UBND-KT5',
  ]);
});
