/** Bodies one by one, classes of bodies, institutions; and words that name none of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agenciesIn } from '../../../src/recognition/agency-names.js';
import { collectivesIn } from '../../../src/recognition/collectives.js';
import { institutionsIn } from '../../../src/recognition/institutions.js';

const bodies = (text: string): string[] =>
  agenciesIn(text).map((a) => `${a.central ?? a.local?.body}|${a.unit.typeWord ?? ''}|${a.unit.ownName ?? ''}`);
const classes = (text: string): string[] => collectivesIn(text).map((c) => c.text);
const names = (text: string): string[] => institutionsIn(text, agenciesIn(text)).map((i) => i.name);

test('local bodies are read with their unit, by type, by name, or by neither', () => {
  assert.deepEqual(bodies('UBND quận Long Biên'), ['PEOPLES_COMMITTEE|quận|Long Biên']);
  assert.deepEqual(bodies('Uỷ ban nhân dân\nTỈNH HÀ TĨNH'), ['PEOPLES_COMMITTEE|tỉnh|HÀ TĨNH']);
  assert.deepEqual(bodies('Sở GD-ĐT Cần Thơ'), ['DEPARTMENT||Cần Thơ']);
  assert.deepEqual(bodies('Sở Giáo dục và Đào tạo (GD&ĐT) Hà Nội'), ['DEPARTMENT||Hà Nội']);
  assert.deepEqual(bodies('Ban Thường vụ Huyện uỷ Bảo Thắng'), ['PARTY_STANDING_COMMITTEE||Bảo Thắng']);
  assert.deepEqual(bodies('Thành uỷ, HĐND, UBND thành phố'), [
    'PARTY_COMMITTEE||',
    'PEOPLES_COUNCIL||',
    'PEOPLES_COMMITTEE|thành phố|',
  ]);
  assert.deepEqual(bodies('hđnd tỉnh quy định'), ['PEOPLES_COUNCIL|tỉnh|']);
  assert.deepEqual(bodies('Bộ đội Biên phòng tỉnh Nghệ An'), ['BORDER_GUARD|tỉnh|Nghệ An']);
  assert.deepEqual(bodies('Chi nhánh Ngân hàng CSXH tỉnh'), ['BANK_BRANCH|tỉnh|']);
  assert.deepEqual(bodies('Phòng Văn hóa - Xã hội xã Nghi Lộc'), ['DIVISION|xã|Nghi Lộc']);
  assert.deepEqual(bodies('Hội LHPN tỉnh và Hội Cựu chiến binh xã'), ['MASS_ORGANISATION|tỉnh|', 'MASS_ORGANISATION|xã|']);
  assert.deepEqual(bodies('Kho bạc Nhà nước Hà Nội'), ['TREASURY||Hà Nội']);
  assert.deepEqual(bodies('Đảng ủy, HĐND, UBND xã'), ['PARTY_COMMITTEE||', 'PEOPLES_COUNCIL||', 'PEOPLES_COMMITTEE|xã|']);
  assert.deepEqual(bodies('Công an tỉnh, Tỉnh đoàn phối hợp'), ['POLICE|tỉnh|', 'YOUTH_UNION||']);
  // Without a committee or a unit the whole organisation is meant.
  assert.deepEqual(bodies('Mặt trận Tổ quốc Việt Nam'), ['Mặt trận Tổ quốc Việt Nam||']);
  assert.deepEqual(bodies('Ban Bí thư Trung ương Đảng'), ['Ban Bí thư||']);
});

test('central bodies are known by their names and short forms', () => {
  assert.deepEqual(bodies('Bộ GD&ĐT'), ['Bộ Giáo dục và Đào tạo||']);
  assert.deepEqual(bodies('Bộ LĐ-TB&XH'), ['Bộ Lao động - Thương binh và Xã hội||']);
  assert.deepEqual(bodies('Ban Chấp hành Trung ương khóa XI'), ['Ban Chấp hành Trung ương||']);
  assert.deepEqual(bodies('Thủ tướng Chính phủ'), ['Thủ tướng Chính phủ||']);
  assert.deepEqual(bodies('Đại hội XIII của Đảng'), ['Đại hội đại biểu toàn quốc của Đảng||']);
});

test('schools, symbols, newspapers and offices are not bodies of that name', () => {
  const misses = [
    'các cơ sở giáo dục',
    'UBND các huyện, thành phố',
    'UBND cấp xã',
    '12/KH-UBND',
    '7/TT-BGDĐT',
    'GD&TĐ - Một phụ huynh',
    'toàn bộ giáo dục',
    'bộ sách giáo khoa',
    'cán bộ quản lý',
    'đảng viên của chi bộ',
  ];
  for (const text of misses) assert.deepEqual(bodies(text), [], text);
  assert.deepEqual(bodies('Phó Thủ tướng Chính phủ Nguyễn Văn A'), []);
});

test('classes and sectors are collective, as the text names them', () => {
  assert.deepEqual(classes('các sở, ban, ngành và UBND các huyện, thành phố'), [
    'các sở, ban, ngành',
    'UBND các huyện, thành phố',
  ]);
  assert.deepEqual(classes('đảng ủy các xã, thị trấn'), ['đảng ủy các xã, thị trấn']);
  assert.deepEqual(classes('Ngành Giáo dục Thủ đô đổi mới'), ['Ngành Giáo dục Thủ đô']);
  assert.deepEqual(classes('cấp uỷ, chính quyền các cấp'), ['cấp uỷ, chính quyền các cấp']);
  assert.deepEqual(classes('Các nhà trường mở rộng hợp tác'), ['Các nhà trường']);
  assert.deepEqual(classes('phối hợp với các cơ sở giáo dục nghề nghiệp'), ['các cơ sở giáo dục nghề nghiệp']);
});

test('bodies beside the committee of a unit are told by the type of unit behind them', () => {
  assert.deepEqual(bodies('nội dung Công an tỉnh chủ trì'), ['POLICE|tỉnh|']);
  assert.deepEqual(bodies('Công an thành phố Hà Nội'), ['POLICE|thành phố|Hà Nội']);
  assert.deepEqual(bodies('Bảo hiểm xã hội tỉnh Lào Cai'), ['SOCIAL_INSURANCE|tỉnh|Lào Cai']);
  assert.deepEqual(bodies('Báo và Phát thanh, Truyền hình Lai Châu'), ['BROADCASTER||Lai Châu']);
  assert.equal(agenciesIn('Bảo hiểm xã hội tỉnh Lào Cai')[0]?.ordinal, null);
  const misses = ['lực lượng công an tham gia', 'công an xã, phường', 'tiến hành thanh tra huyện', 'đóng bảo hiểm xã hội'];
  for (const text of misses) assert.deepEqual(bodies(text), [], text);
});

test('in a row of units or of bodies the sort is named once', () => {
  const members = (text: string) =>
    agenciesIn(text).map(({ text: words, local, central }) => `${local?.head ?? central}: ${words}`);
  assert.deepEqual(members('làm việc với Ủy ban nhân dân các tỉnh: Đắk Lắk, Gia Lai và Lâm Đồng về'), [
    'Ủy ban nhân dân: Đắk Lắk',
    'Ủy ban nhân dân: Gia Lai',
    'Ủy ban nhân dân: Lâm Đồng',
  ]);
  assert.deepEqual(members('Chủ tịch UBND các tỉnh, thành phố: Hà Tĩnh, Huế;'), [
    'Ủy ban nhân dân: Hà Tĩnh',
    'Ủy ban nhân dân: Huế',
  ]);
  assert.deepEqual(members('lãnh đạo các Bộ, cơ quan: Xây dựng, Văn phòng Chính phủ, Y tế dự họp'), [
    'Bộ Xây dựng: Xây dựng',
    'Văn phòng Chính phủ: Văn phòng Chính phủ',
    'Bộ Y tế: Y tế',
  ]);
  const misses = [
    'UBND các tỉnh, thành phố trực thuộc trung ương',
    'UBND các tỉnh từ Hà Tĩnh đến Huế',
    'các bộ, ngành: xây dựng, y tế',
  ];
  for (const text of misses) assert.deepEqual(members(text), [], text);
});

test('places, owners and things are no classes of bodies', () => {
  const misses = [
    'giữa các huyện với nhau',
    'hoạt động của các trường',
    'quản lý của các nhà trường',
    'các ngành học, cấp học',
    'các bộ sách giáo khoa',
    'ở các xã vùng cao',
    'ngành giáo dục mầm non',
    'các em học sinh',
  ];
  for (const text of misses) assert.deepEqual(classes(text), [], text);
});

test('institutions are named by head and name, as far as the name goes', () => {
  assert.deepEqual(names('trường ĐH Tôn Đức Thắng đã tự chủ'), ['Trường Đại học Tôn Đức Thắng']);
  assert.deepEqual(names('Trường Đại học Khoa học Xã hội và Nhân văn tuyển sinh'), [
    'Trường Đại học Khoa học Xã hội và Nhân văn',
  ]);
  assert.deepEqual(names('Vụ trưởng Vụ Giáo dục Tiểu học Thái Văn A'), ['Vụ Giáo dục Tiểu học']);
  assert.deepEqual(names('Cục Quản lý chất lượng cho biết'), ['Cục Quản lý chất lượng']);
  assert.deepEqual(names('Tập đoàn Intel tài trợ'), ['Tập đoàn Intel']);
  assert.deepEqual(names('tại Học viện Hàng không Mát-xcơ-va và'), ['Học viện Hàng không Mát-xcơ-va']);
  assert.deepEqual(names('Văn phòng Ban Chỉ đạo phòng thủ dân sự quốc gia theo dõi'), [
    'Văn phòng Ban Chỉ đạo phòng thủ dân sự quốc gia',
  ]);
  assert.deepEqual(names('Trường Đại học Công nghệ TP.HCM'), ['Trường Đại học Công nghệ TP.HCM']);
  const misses = [
    'các trường đại học',
    'Bệnh viện Bệnh nhiệt đới Trung ương',
    'trường đại học công lập',
    'trường THPT chuyên',
    'nhiệm vụ Giáo dục',
    'PHỤC VỤ CÔNG TÁC',
    'trung tâm của huyện',
    'vụ việc này',
    'đại học là bậc học',
  ];
  for (const text of misses) assert.deepEqual(names(text), [], text);
});

test('a class keeps the words that narrow it, and ministries are of the nation', () => {
  const classes = (text: string): string[] =>
    collectivesIn(text).map((each) => `${each.text}${each.reach === 'NATION' ? ' (NATION)' : ''}`);
  assert.deepEqual(classes('giao các cơ sở giáo dục mầm non, phổ thông và thường xuyên thực hiện'), [
    'các cơ sở giáo dục mầm non, phổ thông và thường xuyên',
  ]);
  assert.deepEqual(classes('sắp xếp các trung tâm giáo dục thường xuyên cấp huyện'), [
    'các trung tâm giáo dục thường xuyên cấp huyện',
  ]);
  assert.deepEqual(classes('phối hợp với các cơ quan bảo vệ pháp luật'), ['các cơ quan bảo vệ pháp luật']);
  assert.deepEqual(classes('đề nghị các bộ, cơ quan liên quan nghiên cứu'), ['các bộ, cơ quan liên quan (NATION)']);
  assert.deepEqual(classes('các bộ, ngành trung ương và các trường đại học trên cả nước'), [
    'các bộ, ngành trung ương (NATION)',
    'các trường đại học (NATION)',
  ]);
  // Near misses: books, subjects' boards, and schools of other countries.
  assert.deepEqual(classes('chọn các bộ sách, các bộ môn'), []);
  assert.deepEqual(classes('học tập các trường đại học uy tín trên thế giới'), []);
});

test('"Chính phủ điện tử" is a way of working', () => {
  assert.deepEqual(
    agenciesIn('phục vụ Chính phủ điện tử, chính phủ số').map(({ text }) => text),
    [],
  );
  assert.equal(agenciesIn('Chính phủ điều hành').length, 1);
});
