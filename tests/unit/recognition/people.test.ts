/** People by honorific or office; and capitals that are no person. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleIn } from '../../../src/recognition/people.js';

const names = (text: string): string[] => peopleIn(text).map((person) => person.name);

test('an honorific or an office stands before a name that begins with a family name', () => {
  assert.deepEqual(names('Đồng chí Nguyễn Văn Hùng phát biểu'), ['Nguyễn Văn Hùng']);
  assert.deepEqual(names('ông Giàng Seo Phử'), ['Giàng Seo Phử']);
  assert.deepEqual(names('Thứ trưởng Phạm Thị Hoa'), ['Phạm Thị Hoa']);
  assert.deepEqual(names('Bộ trưởng Bộ GD&ĐT Trần Quốc Bình yêu cầu'), ['Trần Quốc Bình']);
  assert.deepEqual(names('PGS.TS Lê Minh Đức'), ['Lê Minh Đức']);
  assert.deepEqual(names('Phó Thủ tướng Chính phủ Đỗ Thanh Sơn'), ['Đỗ Thanh Sơn']);
  assert.deepEqual(names('Thứ trưởng Bộ Giáo dục và Đào tạo Lê Thu Hà'), ['Lê Thu Hà']);
  assert.deepEqual(names('Giám đốc Sở Nội vụ Lê Thu Hà'), ['Lê Thu Hà']);
  assert.deepEqual(names('Phó Hiệu Trưởng Lê Thu Hà'), ['Lê Thu Hà']);
});

test('in a list of those present each name stands before its office', () => {
  assert.deepEqual(names('có các đồng chí: Trần Văn An, Bộ trưởng Bộ Y tế; Lê Thị Bình, Thứ trưởng Bộ Nội vụ; và'), [
    'Trần Văn An',
    'Lê Thị Bình',
  ]);
  assert.deepEqual(names('Đại tướng Nguyễn Văn Hùng dự'), ['Nguyễn Văn Hùng']);
  assert.deepEqual(names('theo anh Bùi Văn Hải, học sinh'), ['Bùi Văn Hải']);
  const misses = ['gồm: Hà Nội, Giám đốc Sở Y tế', 'gồm: Trần Văn An, nông dân; khác', 'tiếng Anh Hoa Kỳ'];
  for (const text of misses) assert.deepEqual(names(text), [], text);
});

test('between an honorific and an office any name is a person', () => {
  assert.deepEqual(names('bà Ninh Lan Chi, Phó Giám đốc Sở Y tế'), ['Ninh Lan Chi']);
  assert.deepEqual(names('bà Sầm Lan Chi, Phó Giám đốc Sở Y tế'), ['Sầm Lan Chi']);
  assert.deepEqual(names('ông Xa Văn Tú - Trưởng phòng Giáo dục'), ['Xa Văn Tú']);
  assert.deepEqual(names('ông Xa Văn Tú, người dân trong xã'), []);
  assert.deepEqual(names('tỉnh Bà Rịa Vũng Tàu, Giám đốc Sở Y tế'), []);
  assert.deepEqual(names('ông Tổng, Giám đốc Sở Y tế'), []);
});

test('schools, places, bodies and titles are not people', () => {
  const misses = [
    'Giám đốc Sở GD&ĐT Hà Nội',
    'Hiệu trưởng trường ĐH Tôn Đức Thắng',
    'Hiệu trưởng Trường Tiểu học Lê Lợi',
    'Giám đốc Sở Giáo dục và Đào tạo Hà Nam',
    'Trưởng Đoàn Thanh tra',
    'Chủ tịch UBND tỉnh Lào Cai',
    'ông cho biết',
    'Nguyễn Tất Thành là tên trường',
    'bà con các dân tộc',
    'Chủ tịch Hội Khuyến học',
  ];
  for (const text of misses) assert.deepEqual(names(text), [], text);
});
