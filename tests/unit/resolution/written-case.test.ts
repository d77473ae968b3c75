/** Measures are shown as the text writes them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWrittenCase } from '../../../src/resolution/written-case.js';

test('names and abbreviations keep their capitals, the beginning of a sentence gives none', () => {
  const text = 'Kết quả năm 2025 rõ nét. Tỷ lệ trường THPT ở Lào Cai đạt chuẩn là 61%; tăng trưởng GRDP của tỉnh đạt 7%.';
  assert.equal(inWrittenCase('tỷ lệ trường thpt ở lào cai đạt chuẩn', text), 'tỷ lệ trường THPT ở Lào Cai đạt chuẩn');
  assert.equal(inWrittenCase('tăng trưởng grdp', text), 'tăng trưởng GRDP');
});

test('words of several places are looked up run by run; what the text does not hold stays as it is', () => {
  const text = 'Ở môn Toán lớp 2, bộ sách của NXB Giáo dục Việt Nam được chọn nhiều; giáo dục thể chất thì không.';
  assert.equal(inWrittenCase('bộ sách của nxb giáo dục việt nam môn toán', text), 'bộ sách của NXB Giáo dục Việt Nam môn Toán');
  assert.equal(
    inWrittenCase('sách do vũ văn an, đinh bình viết', 'Hội đồng chọn sách do Vũ Văn An (chủ biên), Đinh Bình viết.'),
    'sách do Vũ Văn An, Đinh Bình viết',
  );
  assert.equal(inWrittenCase('số giáo viên', text), 'số giáo viên');
  assert.equal(inWrittenCase('tỷ lệ học sinh', 'TỶ LỆ HỌC SINH ĐẠT 5%'), 'tỷ lệ học sinh');
});
