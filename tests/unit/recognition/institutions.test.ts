import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agenciesIn } from '../../../src/recognition/agency-names.js';
import { institutionsIn } from '../../../src/recognition/institutions.js';
import { unitWithin } from '../../../src/recognition/units-within.js';

const names = (text: string): string[] => institutionsIn(text, agenciesIn(text)).map(({ name }) => name);
const bodies = (text: string): (string | null)[] => agenciesIn(text).map(({ central, local }) => central ?? local?.head ?? null);

test('schools, institutes, associations and companies are named by their head and the capitals behind it', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Đoàn đến thăm THPT Kim Liên vào buổi sáng.', ['Trường THPT Kim Liên']],
    ['Em học trường THPT chuyên Lê Quý Đôn.', ['Trường THPT chuyên Lê Quý Đôn']],
    ['Cao đẳng Sư phạm Nghệ An mở lớp.', ['Trường Cao đẳng Sư phạm Nghệ An']],
    ['Viện Khoa học Giáo dục Việt Nam công bố báo cáo.', ['Viện Khoa học Giáo dục Việt Nam']],
    ['Tập đoàn Hoa Sen tổ chức trao học bổng.', ['Tập đoàn Hoa Sen']],
    ['Sách của Nhà xuất bản Kim Đồng được dùng.', ['Nhà xuất bản Kim Đồng']],
    ['Hội Cựu chiến binh xã vận động con em đến trường.', ['Hội Cựu chiến binh']],
    ['Tổng cục Khí tượng Thủy văn báo bão.', ['Tổng cục Khí tượng Thủy văn']],
  ];
  for (const [text, expected] of table) assert.deepEqual(names(text), expected, text);
});

test('levels, meetings and classes of schools are no institution', () => {
  const misses = [
    'Kỳ thi THPT Quốc gia năm nay có điểm mới.',
    'Các trường THPT trên địa bàn nghỉ học.',
    'Bằng THCS Việt Nam được công nhận.',
    'Hội Nghị tổng kết diễn ra sáng nay.',
    'Hội đồng trường họp định kỳ.',
    'Xét tuyển vào cao đẳng, đại học.',
    'Nâng cao năng lực ngành Ngân hàng Việt Nam.',
  ];
  for (const text of misses) assert.deepEqual(names(text), [], text);
});

test('each member of a row of ministries or departments is a body', () => {
  assert.deepEqual(bodies('Bộ trưởng các Bộ: Quốc phòng; Nội vụ; Giáo dục và Đào tạo; Y tế chịu trách nhiệm thi hành.'), [
    'Bộ Quốc phòng',
    'Bộ Nội vụ',
    'Bộ Giáo dục và Đào tạo',
    'Bộ Y tế',
  ]);
  assert.deepEqual(bodies('Giám đốc các Sở Tài chính, Nội vụ và Giáo dục và Đào tạo thực hiện.'), [
    'Sở Tài chính',
    'Sở Nội vụ',
    'Sở Giáo dục và Đào tạo',
  ]);
  assert.deepEqual(bodies('Bộ Tài chính, Bộ Nội vụ góp ý.'), ['Bộ Tài chính', 'Bộ Nội vụ']);
});

test('a field that no sort word opens is no body', () => {
  assert.deepEqual(bodies('Các lĩnh vực Y tế, Tài chính và Xây dựng phát triển.'), []);
  assert.deepEqual(bodies('Cán bộ, Công an xã tham gia.'), []);
});

test('committees of the National Assembly and mass organisations are bodies of the centre', () => {
  assert.deepEqual(bodies('Ủy ban Văn hóa và Xã hội thẩm tra; Hội đồng Dân tộc cho ý kiến.'), [
    'Ủy ban Văn hóa và Xã hội',
    'Hội đồng Dân tộc',
  ]);
  assert.deepEqual(bodies('BCH Trung ương Đoàn phát động.'), ['Đoàn Thanh niên Cộng sản Hồ Chí Minh']);
});

test('a standing unit is named with its body, an act done to the body is not', () => {
  const unit = (text: string) => unitWithin(text, agenciesIn(text)[0]!)?.head ?? null;
  assert.equal(unit('Chánh Văn phòng Bộ Y tế ký.'), 'Văn phòng');
  assert.equal(unit('Ban Cán sự Đảng UBND tỉnh họp.'), 'Ban Cán sự Đảng');
  assert.equal(unit('Đoàn tiến hành thanh tra Sở Nội vụ.'), null);
});

test('what stands around a name tells which institution it is, or that it is none', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Đại học Greenwich (Việt Nam) khai giảng.', ['Đại học Greenwich (Việt Nam)']],
    ['Đại học Greenwich (Vương quốc Anh) cấp bằng.', ['Đại học Greenwich']],
    ['Chương trình do Hội đồng giáo dục Đại học Hoa Kỳ kiểm định.', []],
    ['Giáo viên gặp giảng viên của các trường ĐH Sư phạm được chọn.', []],
    ['Tại các trường ĐH Sư phạm, ĐH Luật mức thu tăng.', ['Đại học Sư phạm', 'Đại học Luật']],
    ['Có 2 NXB: Đại học Huế, Đại học Vinh.', ['Nhà xuất bản Đại học Huế', 'Nhà xuất bản Đại học Vinh']],
    ['Nhà xuất bản (NXB) Giáo dục Việt Nam in sách.', ['Nhà xuất bản Giáo dục Việt Nam']],
    ['Trường Trung học phổ thông chuyên Bắc Ninh tuyển sinh.', ['Trường THPT chuyên Bắc Ninh']],
  ];
  for (const [text, expected] of table) assert.deepEqual(names(text), expected, text);
});

test('the standing body of a council is one of its own, a deputy who stands in is not', () => {
  const within = (text: string): string | null => unitWithin(text, agenciesIn(text)[0]!)?.head ?? null;
  assert.equal(within('Giao Thường trực Hội đồng nhân dân thành phố Huế giám sát.'), 'Thường trực');
  assert.equal(within('Phó Chủ tịch Thường trực UBND tỉnh Lào Cai dự.'), null);
});
