/** Places by type and name, in rows, bare, and by their unit alone; and names that are no places. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareForms, bareNamesOf, placesIn } from '../../../src/recognition/place-names.js';

const spans = (text: string): string[] => placesIn(text).map((place) => place.text);

test('a type word with a known name is a place, the longest name winning', () => {
  assert.deepEqual(spans('tại huyện Bảo Thắng và quận Long Biên'), ['huyện Bảo Thắng', 'quận Long Biên']);
  assert.deepEqual(spans('ở TP. Hồ Chí Minh'), ['TP. Hồ Chí Minh']);
  assert.deepEqual(spans('Quận 10 và phường 25'), ['Quận 10', 'phường 25']);
  assert.deepEqual(spans('TỈNH BÀ RỊA - VŨNG TÀU'), ['TỈNH BÀ RỊA - VŨNG TÀU']);
  assert.deepEqual(spans('trên địa bàn tỉnh bình dương từ đầu năm'), ['tỉnh bình dương']);
  assert.deepEqual(spans('các tỉnh: Hà Tĩnh, Quảng Trị và Gia Lai'), ['Hà Tĩnh', 'Quảng Trị', 'Gia Lai']);
});

test('a province stands bare where nothing joins it', () => {
  assert.deepEqual(spans('Lào Cai triển khai nhiệm vụ'), ['Lào Cai']);
  assert.deepEqual(spans('học sinh Hà Nội tăng'), ['Hà Nội']);
  assert.deepEqual(spans('giáo dục Thủ đô'.replace('giáo', 'ngành Giáo')), ['Thủ đô']);
});

test('the unit alone means the text’s own', () => {
  assert.deepEqual(spans('toàn huyện có 68 trường trên địa bàn tỉnh'), ['toàn huyện', 'địa bàn tỉnh']);
});

test('common words, people, schools and oceans are no places', () => {
  const misses = [
    'xã hội hóa giáo dục',
    'tỉnh táo trước kỳ thi',
    'các huyện và thành phố',
    'ông Thái Bình nói',
    'trường Hà Nội',
    'khu vực Thái Bình Dương',
    'đường Lào Cai',
    'xã An toàn là một tiêu chí',
    'bà mẹ Việt Nam anh hùng',
    'tập đoàn Hòa Bình',
    'toàn huyện, xã',
    'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam',
  ];
  for (const text of misses) {
    const found = spans(text).filter((span) => !/^toàn|^địa bàn/u.test(span));
    assert.deepEqual(found, [], text);
  }
});

test('a bare district counts only when the text knows it', () => {
  assert.deepEqual(placesIn('Long Biên thực hiện kế hoạch'), []);
  assert.deepEqual(
    bareNamesOf('Long Biên thực hiện kế hoạch; cầu Long Biên Mới', bareForms(['Long Biên'])).map((place) => place.start),
    [0],
  );
});

test('an address of a building is no place that the text speaks of', () => {
  assert.deepEqual(spans('Trụ sở: số 12 đường Trần Phú, phường 5, Quận 10, TP. Hồ Chí Minh.'), []);
  assert.deepEqual(spans('Nhà trường ở phố Hàng Bài, quận Hoàn Kiếm đón học sinh.'), []);
  assert.deepEqual(spans('Con đường phát triển giáo dục, Hà Nội đi trước.'), ['Hà Nội']);
});

test('where a person comes from is no place that the text speaks of', () => {
  assert.deepEqual(spans('Em Hoa, quê xã Hoằng Quỳ, huyện Hoằng Hóa, Thanh Hóa, học giỏi.'), []);
  assert.deepEqual(spans('Anh Tú (trú tại phường Bồ Đề, Hà Nội) góp ý.'), []);
  assert.deepEqual(spans('Làng quê Bắc Giang đổi mới.'), ['Bắc Giang']);
});

test('behind a commune its district may stand without the type', () => {
  assert.deepEqual(spans('ở thị trấn Vĩnh Trụ, Lý Nhân, Hà Nam.'), ['thị trấn Vĩnh Trụ', 'Lý Nhân', 'Hà Nam']);
});

test('a row of schools names schools, though they bear names of places; where units are counted the names are theirs', () => {
  const known = bareForms(['Thanh Xuân', 'Long Biên', 'Cầu Giấy']);
  const bare = (text: string): string[] => bareNamesOf(text, known).map(({ text: words }) => words);
  assert.deepEqual(bare('Có 4 trường THCS ở Hà Nội dạy hai ngôn ngữ, gồm Chu Văn An, Thanh Xuân và Long Biên.'), []);
  assert.deepEqual(bare('Các trường: Thanh Xuân, Long Biên nhận sách.'), []);
  assert.deepEqual(bare('Các trường ở hai quận gồm Thanh Xuân và Long Biên nhận sách.').sort(), ['Long Biên', 'Thanh Xuân']);
  assert.deepEqual(bare('Các trường đã có thư viện, ở Thanh Xuân thì chưa.'), ['Thanh Xuân']);
});

test('the sort of a unit is not the one that is called so', () => {
  assert.deepEqual(
    spans('phụ cấp cho nhà giáo công tác ở xã biên giới, hải đảo theo quy định của pháp luật về nhà giáo và giáo dục'),
    [],
  );
});

test('a row of units goes on behind a name that no list has, and behind the sort of the units', () => {
  const places = (text: string) => placesIn(text).map(({ ownName }) => ownName);
  assert.deepEqual(places('Đạt chuẩn gồm các huyện Đăk Hà, Xyz Abc, Ngọc Hồi và Ia H’Drai.'), [
    'Đăk Hà',
    'Ngọc Hồi',
    'Ia H’Drai',
  ]);
  assert.deepEqual(places('Có huyện miền núi như Mường Lát, Quan Sơn tuyển nhiều đợt.'), ['Mường Lát', 'Quan Sơn']);
});
