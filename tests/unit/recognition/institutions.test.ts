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
    ['Hội Khuyến học xã vận động con em đến trường.', ['Hội Khuyến học']],
    ['Tổng cục Khí tượng Thủy văn báo bão.', ['Tổng cục Khí tượng Thủy văn']],
  ];
  for (const [text, expected] of table) assert.deepEqual(names(text), expected, text);
});

test('a name goes on through the later syllables of its words, and ends where the sentence goes on', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Hội Người mù Việt Nam trao quà.', ['Hội Người mù Việt Nam']],
    ['Giám đốc Đại học Quốc gia Hà Nội Lê Quân phát biểu.', ['Đại học Quốc gia Hà Nội']],
    ['Quỹ Vì tầm vóc Việt tài trợ sữa.', ['Quỹ Vì tầm vóc Việt']],
    ['Quỹ Bảo trợ trẻ em Việt Nam tài trợ.', ['Quỹ Bảo trợ trẻ em Việt Nam']],
    ['Quỹ Hỗ trợ người nghèo ven biển họp.', []],
    ['Quỹ VinFuture trao Giải thưởng.', ['Quỹ VinFuture']],
    ['Hội Khuyến học Nghệ An và Hội Khuyến học Hà Tĩnh ký kết.', ['Hội Khuyến học Nghệ An', 'Hội Khuyến học Hà Tĩnh']],
    ['Đại học Vinh đào tạo Thạc sĩ.', ['Đại học Vinh']],
    ['ĐHQG Hà Nội và ĐHQG TP.HCM tổ chức thi.', ['Đại học Quốc gia Hà Nội', 'Đại học Quốc gia TP.HCM']],
    ['Học viện Chính trị quốc gia Hồ Chí Minh mở lớp.', ['Học viện Chính trị quốc gia Hồ Chí Minh']],
    ['Trường Đại học Sư phạm Hà Nội 2 mở ngành.', ['Trường Đại học Sư phạm Hà Nội 2']],
    ['Trường Đại học Sư phạm Hà Nội 2 năm liền dẫn đầu.', ['Trường Đại học Sư phạm Hà Nội']],
    ['Trung tâm GDNN-GDTX huyện khai giảng.', ['Trung tâm GDNN-GDTX']],
    ['Đại học Lincoln - HUTECH hợp tác.', ['Đại học Lincoln']],
    [
      'Trường Trung học cơ sở và Trung học phổ thông Marie Curie tuyển.',
      ['Trường trung học cơ sở và trung học phổ thông Marie Curie'],
    ],
    ['Chi cục An toàn vệ sinh thực phẩm tỉnh kiểm tra.', ['Chi cục An toàn vệ sinh thực phẩm']],
    ['Công ty TNHH MTV Xổ số kiến thiết An Giang ủng hộ.', ['Công ty TNHH MTV Xổ số kiến thiết An Giang']],
    ['Trường PTDTBT THCS Na Ngoi đón học sinh.', ['Trường PTDTBT THCS Na Ngoi']],
    ['Đại sứ quán Nhật Bản tại Việt Nam tài trợ.', ['Đại sứ quán Nhật Bản tại Việt Nam']],
    ['Phân hiệu Đại học Đà Nẵng tại Kon Tum tuyển sinh.', ['Phân hiệu Đại học Đà Nẵng tại Kon Tum']],
  ];
  for (const [text, expected] of table) assert.deepEqual(names(text), expected, text);
});

test('international bodies go by short form or name, one body each', () => {
  assert.deepEqual(names('UNICEF và Quỹ Nhi đồng Liên hợp quốc (UNICEF) hỗ trợ, OECD công bố.'), ['UNICEF', 'UNICEF', 'OECD']);
  assert.deepEqual(names('UNESCO tại Việt Nam phối hợp.'), ['UNESCO tại Việt Nam']);
  assert.deepEqual(names('Công viên địa chất toàn cầu UNESCO Non nước Cao Bằng; those who care.'), []);
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
  // Which commune's it is, only a commune's text tells.
  assert.deepEqual(bodies('Cán bộ, Công an xã tham gia.'), ['Công an']);
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
