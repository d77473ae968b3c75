/**
 * Made-up texts to measure with: articles and plans of made-up schools, in the words that such texts use, each with its own numbers, days and
 * units. The same number gives the same text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const UNITS = ['huyện Bảo Thắng', 'quận Long Biên', 'huyện Mường Khương', 'thành phố Lào Cai', 'huyện Văn Bàn', 'thị xã Sa Pa'];
const BODIES = ['UBND', 'Phòng Giáo dục và Đào tạo', 'Ban Thường vụ Huyện ủy', 'HĐND'];
const TASKS = [
  'tăng cường giáo dục STEM gắn với thực hành trong các trường trung học',
  'rà soát, sắp xếp mạng lưới trường, lớp học phù hợp với quy mô dân số',
  'bồi dưỡng đội ngũ nhà giáo và cán bộ quản lý giáo dục đáp ứng chương trình mới',
  'đẩy mạnh chuyển đổi số trong dạy học, kiểm tra, đánh giá học sinh',
  'huy động các nguồn lực xã hội xây dựng trường đạt chuẩn quốc gia',
  'duy trì, nâng cao kết quả phổ cập giáo dục mầm non cho trẻ em 5 tuổi',
];
const pick = (list, n) => list[((n % list.length) + list.length) % list.length];

function paragraph(n, k) {
  const seed = n * 31 + k * 7;
  const [unit, body, task] = [pick(UNITS, seed), pick(BODIES, seed >> 1), pick(TASKS, seed + k)];
  const year = 2014 + (seed % 11);
  const day = `${String((seed % 27) + 1).padStart(2, '0')}/${String((seed % 12) + 1).padStart(2, '0')}/${year}`;
  return [
    `Thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương, ${body} ${unit} ban hành Kế hoạch số ${(seed % 400) + 1}/KH-UBND ngày ${day} về đổi mới giáo dục và đào tạo trên địa bàn.`,
    `Theo đó, các đơn vị tập trung ${task}; giao Phòng Giáo dục và Đào tạo chủ trì, phối hợp với các trường thực hiện trong năm học ${year}-${year + 1}.`,
    `Đến nay, tỷ lệ trường đạt chuẩn quốc gia của ${unit} đạt ${50 + (seed % 45)},${seed % 10}%, tăng ${(seed % 6) + 1} trường so với năm học trước; có ${100 + (seed % 800)} giáo viên được tập huấn.`,
  ].join(' ');
}

/** A text of about so many bytes. */
export function madeUpText(n, bytes = 5_000) {
  let text = `${pick(UNITS, n).replace(/^\p{Ll}/u, (c) => c.toUpperCase())} đổi mới giáo dục: kết quả kỳ ${n}\n\n`;
  for (let k = 0; Buffer.byteLength(text) < bytes; k++)
    text += `${k % 4 === 3 ? `${k >> 2}. Nhiệm vụ và giải pháp\n\n` : ''}${paragraph(n, k)}\n\n`;
  return text;
}

/** Writes texts into a folder; returns their size in bytes. */
export function writeMadeUpTexts(folder, count, bytes) {
  mkdirSync(folder, { recursive: true });
  let size = 0;
  for (let n = 0; n < count; n++) {
    const text = madeUpText(n, bytes);
    size += Buffer.byteLength(text);
    writeFileSync(join(folder, `${String(n).padStart(6, '0')}.txt`), text);
  }
  return size;
}
