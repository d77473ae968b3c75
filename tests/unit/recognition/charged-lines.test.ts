/** Who is to do what a line of an official text says: those it addresses, those a closing formula rows up, each sentence's own body. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTasks } from './read-tasks.js';

/** Tasks as "who | first words"; "-" where the line names nobody. */
function charged(paragraph: string): string[] {
  const { document, tasks } = readTasks(paragraph, 'official');
  return tasks.map(({ subject, text }) => {
    const who = subject === null ? '-' : document.text.slice(subject.start, subject.end);
    return `${who} | ${text.split(' ').slice(0, 5).join(' ')}`;
  });
}

test('a telegram addresses whom it charges', () => {
  assert.deepEqual(charged('6. Bộ Y tế: Khẩn trương cấp thuốc cho các trạm y tế vùng ngập.'), ['Bộ Y tế | 6. Bộ Y tế: Khẩn']);
  assert.deepEqual(charged('2. Các Bộ Quốc phòng, Công an: Chỉ đạo đơn vị trực thuộc cứu hộ nhân dân.'), [
    'Bộ Quốc phòng | 2. Các Bộ Quốc phòng,',
  ]);
});

test('each sentence of an item that begins with another body is a duty of that body', () => {
  assert.deepEqual(
    charged('7. Bộ Y tế tổ chức phun khử khuẩn tại các điểm trường. Bộ Tài chính bố trí kinh phí mua hóa chất trong tháng này.'),
    ['Bộ Y tế | 7. Bộ Y tế tổ', 'Bộ Tài chính | Bộ Tài chính bố trí'],
  );
  assert.deepEqual(charged('7. Bộ Y tế tổ chức phun khử khuẩn tại các điểm trường. Báo cáo kết quả trong tháng này.'), [
    'Bộ Y tế | 7. Bộ Y tế tổ',
  ]);
});

test('the closing formula charges its whole row, semicolons or not', () => {
  const [task, ...others] = charged(
    'Điều 3. Chánh Văn phòng Bộ Y tế; Giám đốc Sở Y tế; Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.',
  );
  assert.match(task ?? '', /^\S.* \| (?:Điều 3\. )?Chánh Văn phòng/u);
  assert.deepEqual(others, []);
});
