/**
 * Items of one list are alike in their construction: where most of them begin with what is to be done, one that begins with a verb that no list of
 * verbs holds ("Khơi thông cống rãnh", "Châm Clo các bể nước") is to be done as well. What begins with a noun, a body or a circumstance is not.
 */
import type { Block, SourceDocument } from '../documents/source-document.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { isStatement, saysOnlyHow } from './described-matter.js';
import { beginsDirective } from './task-cues.js';

/** First words of items that name a thing, a person, a case or a circumstance. */
const NO_VERB = new RegExp(
  `^(?:${[
    'các những mọi mỗi một hai ba số(?!_hóa) tỷ_lệ tỉ_lệ tổng_(?:số|mức|diện_tích) công_tác nguy_cơ nguyên_tắc nguyên_nhân trình_tự thủ_tục nội_dung việc sự cuộc bài',
    'kinh_phí nguồn chi_phí mức giá về đối_với theo(?!_dõi) tùy tùy_theo khi nếu trường_hợp trong tại từ(?!_bước) đến với do vì cơ_sở cơ_quan cán_bộ công_chức viên_chức',
    'giáo_viên học_sinh sinh_viên trẻ_em người nhân_dân đơn_vị tổ_chức_(?:đảng|chính_trị|xã_hội) tổ(?!_chức) đội trường trạm lớp nhóm ban(?!_(?:hành|bố)) bộ sở(?!_hữu)',
    'phòng(?!_(?:chống|ngừa|tránh)) ủy_ban ubnd hđnd hội(?!_nhập) đoàn(?!_kết) văn_phòng trung_tâm công_an quân_đội lực_lượng mặt_trận danh_mục danh_sách hồ_sơ mẫu biểu phụ_lục',
    'bảng điều_\\d+ khoản_\\d+ điểm_\\p{L} chương thời_gian thời_hạn địa_điểm ngày tháng năm quý đối_tượng phạm_vi thành_phần đại_biểu hình_thức phương_thức phương_án kế_hoạch',
    'chương_trình đề_án dự_án nghị_quyết quyết_định_số nghị_định thông_tư luật công_văn văn_bản không chưa ít nhiều có là được bị đã đang trên dưới ngoài sau trước bên giữa qua',
    'tiêu_chuẩn tiêu_chí định_mức chế_độ quy_định chính_sách quyền nghĩa_vụ điều_kiện hệ_thống thiết_bị vật_tư phương_tiện máy nhà đường nước đất rừng cây thực_phẩm thức_ăn bệnh dịch ông bà',
  ]
    .join(' ')
    .split(' ')
    .join('|')
    .replace(/_/g, ' ')})(?!\\p{L})`,
  'u',
);
/** Soon behind its first words these make an item a statement. */
const STATES = /^(?:\S+ ){1,3}(?:là|được|bị|đã|đang|gồm|bao gồm|chiếm)(?!\p{L})/u;
const FEWEST_WORDS = 3;
const FEWEST_ALIKE = 2;
/** Items of a long list that are looked at on either side. */
const FARTHEST = 20;

const MARK = /^\s*(?:([-–+•*])|\d{1,2}[.)])\s*/u;

/** The items that stand together with one, under the same mark; numbers are one mark. */
function listAround(blocks: readonly Block[], block: Block, text: string): string[] {
  const wordsOf = (each: Block): string => text.slice(each.start, each.end);
  const markOf = (each: Block | undefined): string | null => {
    const mark = each === undefined ? null : MARK.exec(wordsOf(each));
    return mark === null ? null : (mark[1] ?? 'number');
  };
  const mark = markOf(block);
  if (mark === null) return [];
  const at = blocks.indexOf(block);
  let [first, last] = [at, at];
  while (at - first < FARTHEST && markOf(blocks[first - 1]) === mark) first -= 1;
  while (last - at < FARTHEST && markOf(blocks[last + 1]) === mark) last += 1;
  return blocks.slice(first, last + 1).map((each) => wordsOf(each).replace(MARK, '').trim());
}

/** Whether an item of an official text, which begins with no known directive, is to be done because those beside it are. */
export function isParallelItem({ tier, blocks, text }: SourceDocument, block: Block): boolean {
  if (tier !== 'OFFICIAL') return false;
  const item = text.slice(block.start, block.end).replace(MARK, '').trim();
  const folded = foldForMatching(item).replace(/\s+/gu, ' ');
  if (folded.split(' ').length < FEWEST_WORDS || /[:?]$/u.test(folded) || !/^\p{Lu}\p{Ll}*\s/u.test(item)) return false;
  if (NO_VERB.test(folded) || STATES.test(folded) || isStatement(item) || saysOnlyHow(item)) return false;
  const items = listAround(blocks, block, text);
  const alike = items.filter((each) => beginsDirective(each)).length;
  return alike >= FEWEST_ALIKE && alike * 2 >= items.length;
}
