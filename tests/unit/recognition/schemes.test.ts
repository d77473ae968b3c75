/** Titles of schemes, programmes and plans: where they begin, where they end, and what is none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedCitations } from '../../../src/recognition/citations.js';
import { schemesIn } from '../../../src/recognition/schemes.js';
import { foldForMatching } from '../../../src/vocabulary/folding.js';

const found = (text: string): string[] =>
  schemesIn(text, foldForMatching(text), numberedCitations(text)).map(
    ({ kind, title, start, end, quoted }) =>
      `${kind} ${(quoted ? text.slice(title.start, title.end) : text.slice(start, end)).replace(/\s+/g, ' ')}`,
  );

const DECISION = 'Quyết định số 12/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ';

test('a title in quotation marks is an undertaking, whatever its type word', () => {
  assert.deepEqual(found('phê duyệt Đề án “Thư viện xanh cho trẻ em giai đoạn 2024-2030” trên địa bàn tỉnh'), [
    'PROGRAM Thư viện xanh cho trẻ em giai đoạn 2024-2030',
  ]);
  assert.deepEqual(found('lễ phát động chương trình "Áo ấm vùng cao" sáng nay'), ['PROGRAM Áo ấm vùng cao']);
  assert.deepEqual(found('về việc phê duyệt "Kế hoạch trồng rừng ven biển"'), []);
  assert.deepEqual(found(`${DECISION} về việc phê duyệt "Kế hoạch xử lý triệt để rác thải trường học";`), [
    'PROGRAM Kế hoạch xử lý triệt để rác thải trường học',
  ]);
});

test('what a numbered document approves, issues or carries out is an undertaking; its title ends with its time', () => {
  for (const [text, name] of [
    [
      `${DECISION} ban hành Kế hoạch dạy bơi an toàn trong trường học giai đoạn 2024 - 2028, tầm nhìn đến năm 2035;`,
      'Kế hoạch dạy bơi an toàn trong trường học giai đoạn 2024 - 2028, tầm nhìn đến năm 2035',
    ],
    [
      `${DECISION} phê duyệt Chiến lược đọc sách quốc gia đến năm 2030 và định hướng đến năm 2045.`,
      'Chiến lược đọc sách quốc gia đến năm 2030 và định hướng đến năm 2045',
    ],
    [`${DECISION} về ban hành Kế hoạch triển khai thi hành Luật Thư viện;`, 'Kế hoạch triển khai thi hành Luật Thư viện'],
    [
      '77/KH-UBND | 02/03/2018 | triển khai thực hiện đề án tổng thể phát triển bơi lội thời kỳ 2018-2022, định hướng đến năm 2025',
      'đề án tổng thể phát triển bơi lội thời kỳ 2018-2022, định hướng đến năm 2025',
    ],
  ] as const)
    assert.deepEqual(found(text), [`PROGRAM ${name}`], text);
});

test('without such a document a paper is a document by its title, a programme an undertaking', () => {
  assert.deepEqual(found('Thực hiện Đề án Phát triển trường nội trú giai đoạn 2020-2025, định hướng đến 2030...'), [
    'DOCUMENT Đề án Phát triển trường nội trú giai đoạn 2020-2025, định hướng đến 2030',
  ]);
  assert.deepEqual(found('theo chương trình giáo dục giai đoạn 2031-2035…'), [
    'PROGRAM chương trình giáo dục giai đoạn 2031-2035',
  ]);
  assert.deepEqual(found('thuộc Chương trình mục tiêu quốc gia trồng cây xanh năm 2025;'), [
    'PROGRAM Chương trình mục tiêu quốc gia trồng cây xanh',
  ]);
  assert.deepEqual(found('triển khai đề án dạy bơi trong hệ thống trường học giai đoạn 2017 - 2025 trên địa bàn tỉnh'), [
    'PROGRAM đề án dạy bơi trong hệ thống trường học giai đoạn 2017 - 2025',
  ]);
  assert.deepEqual(found('Đề án tiếng nói quốc gia 2020 được mở rộng; Dự án Hỗ trợ đổi mới lớp học (SLIP) do ngân hàng'), [
    'PROGRAM Đề án tiếng nói quốc gia 2020',
    'PROGRAM Dự án Hỗ trợ đổi mới lớp học',
  ]);
  assert.deepEqual(found('phong trào Đọc chậm nghĩ sâu đang lan tỏa'), ['PROGRAM phong trào Đọc chậm nghĩ sâu']);
  assert.deepEqual(found('tham gia Đề án Kho học liệu Việt của Chính phủ, Hội Chữ thập đỏ'), ['PROGRAM Đề án Kho học liệu Việt']);
  assert.deepEqual(found('xong kế hoạch xây dựng thư viện trường học năm 2023 (mở mới 12 phòng)'), [
    'DOCUMENT kế hoạch xây dựng thư viện trường học năm 2023',
  ]);
});

test('a bracket that shortens a name closes it, and gives its alias', () => {
  const text = 'mục tiêu của Chương trình phát triển thư viện để nâng cao văn hóa đọc (gọi tắt là chương trình LIBRO) là đọc';
  const [scheme] = schemesIn(text, foldForMatching(text), []);
  assert.equal(text.slice(scheme!.start, scheme!.end), 'Chương trình phát triển thư viện để nâng cao văn hóa đọc');
  assert.equal(text.slice(scheme!.alias!.start, scheme!.alias!.end), 'chương trình LIBRO');
});

test('common nouns, classes, numbered documents and their own titles are none', () => {
  for (const text of [
    'xây dựng chương trình, kế hoạch phù hợp với địa phương',
    'các chương trình, đề án, kế hoạch phát triển giáo dục giai đoạn 2020-2025',
    'các Chương trình mục tiêu quốc gia giai đoạn 2026 - 2030',
    'gửi Bộ Giáo dục và Đào tạo; triển khai thực hiện Chương trình gửi Bộ tổng hợp kết quả',
    'theo lộ trình của Đề án, đến năm học 2023-2024 sẽ đánh giá',
    'dạy chương trình GDTX cấp THPT',
    'hoàn thành 100% kế hoạch vốn đầu tư công năm 2025',
    'kế hoạch Thủ tướng Chính phủ giao',
    'Dự án Đầu tư xây dựng Bến cảng Hòn Gió',
    'Kế hoạch số 77/KH-UBND ngày 17 tháng 9 năm 2025 của UBND tỉnh',
    '55/KH-UBND | 11/03/2017 | kế hoạch mở lớp bơi tại các hồ của tỉnh',
    'Chương trình này kéo dài đến năm 2030',
    'tuyển sinh chương trình song ngữ lớp 6 năm học 2021-2022',
    'Chương trình Tiếng Việt lớp 1 mới quá nặng',
    'chủ trương đầu tư Chương trình mục tiêu quốc gia khi hợp nhất',
    'phong trào Đoàn và phong trào thiếu nhi',
  ])
    assert.deepEqual(found(text), [], text);
});
