/**
 * Verbs of duties. Behind "cần", "phải" or "yêu cầu" more verbs say what is to be done than may open a directive of their own accord, and with a
 * body that governs almost any: there the words are told that say what somebody lacks or suffers.
 */
import { matchesInFew } from '../vocabulary/matches.js';
import { beginsDirective } from './task-cues.js';

/** Verbs that may open what is asked beside those that open a directive of their own accord. */
const ASKED =
  /^(?:(?:cần|phải|hãy|nên|sớm|khẩn trương|chủ động|nghiêm túc|tích cực|kịp thời|tiếp tục|quyết liệt|tuyệt đối|kiên quyết|nghiêm khắc)\s+)*(?:không|giữ|thông báo|xem xét|xem lại|tìm|dừng|chọn|công bố|gửi|nộp|làm|lập|đưa|cho|tính|có|dạy|trả|xét|cấp|bàn giao|sẵn sàng|dự báo|đề cao|thay đổi|điều tra|xác minh|kiểm điểm|nắm|lo|nhìn|ra|vào cuộc|quan sát|trao đổi|đối mặt|vận dụng|tránh|hạn chế|đáp ứng|bảo quản|mua|sửa|chia sẻ|lắng nghe|nêu|khen|chấm|ôn tập|bỏ|chưa|đặt|nhắc nhở|chịu trách nhiệm|giúp|kèm cặp|thu hồi|hủy|huỷ|đình chỉ|chuyển|chi trả|hoàn trả|rút|tạm dừng|kê khai|đăng (?:tải|ký|kí)|mở|học tập|chăm lo|thăm hỏi|giải thích|khử khuẩn|vệ sinh)(?![\p{L}])/iu;
export const beginsAsked = (words: string): boolean => beginsDirective(words) || ASKED.test(words);

/** What a body promises, or does by a rule, beside what a directive may tell: never what it is to have or to be. */
const PROMISED =
  /^(?:(?:sớm|khẩn trương|chủ động|kịp thời|tiếp tục)\s+)*(?:thông báo|xem xét|công bố|gửi|lập|cấp|bàn giao|xác minh|kiểm điểm|lắng nghe|dừng|trả lời|trình|tiếp thu|xét|nhận nhiệm vụ|đối sánh|đăng (?:ký|kí)|quyết định)(?!\p{L})/iu;
export const beginsPromised = (words: string): boolean => beginsDirective(words) || PROMISED.test(words);

/** Behind "cần" these say what somebody lacks, or how something is to be. */
const LACKED =
  /^(?:thêm|một|hai|những|các|nhiều|ít|sự|số|khoảng|đến|tới|là|gì|ai|bao|vốn|tiền|người|thời gian|kinh phí|nguồn|nhân lực|nhân sự|được|thiết|bộ|sở|phù hợp|hơn|và|nhất|này|trên|dưới|ở|trong|thì|hay|với)(?!\p{L})/iu;
/** Behind "phải" these say what somebody suffers or has no choice in; "phải có" with a paper or a plan is a duty. */
const SUFFERED =
  /^(?:là|chăng|không|chịu(?! trách nhiệm)|nghỉ|đóng cửa|đối mặt|mất|chi|gánh|chờ|đợi|trả giá|bù|học|thi|cách ly|dừng|tạm|vay|đi|ở|sống|bỏ|loay hoay|vất vả|gồng|tự|xa|ngồi|dạy|mượn|thuê|hoãn|lùi|hủy|huỷ|cắt|giảm|tăng|lấy|rất|luôn|đạt|ai|em|do|bị|được|có(?! (?:trách nhiệm|kế hoạch|phương án|giải pháp|hướng dẫn|biện pháp|lộ trình|báo cáo|quy định|chính sách)))(?!\p{L})/iu;
/** Behind "sẽ" these foresee, and bind nobody; "sẽ có" with a paper, a plan or a working visit does. */
const FORESEEN =
  /^(?:là|được|bị|gặp|không|phải|rất|còn|khó|mất|vướng|thiếu|thừa|gồm|bao gồm|diễn ra|trở thành|ra sao|thế nào|về|lên|xuống|tăng|giảm|ảnh hưởng|giúp|tạo ra|mang|do|cao|thấp|tốt|có(?! (?:kế hoạch|phương án|giải pháp|hướng dẫn|biện pháp|lộ trình|báo cáo|quy định|chính sách|thông tin|thông báo|văn bản|công văn|(?:thêm )?(?:các |những )?(?:cuộc|buổi) làm việc))|sớm có(?! (?:kế hoạch|phương án|giải pháp|hướng dẫn|thông tin|thông báo|văn bản|quy định)))(?!\p{L})/iu;
/** A verb begins small: a capital or a digit behind the modal is a name or a number. */
const SMALL = /^\p{Ll}/u;

export const isNeeded = (words: string): boolean => SMALL.test(words) && !LACKED.test(words);
export const isObliged = (words: string): boolean => SMALL.test(words) && !SUFFERED.test(words);
export const isPromised = (words: string): boolean => SMALL.test(words) && !FORESEEN.test(words);

/** Words of doing that are parts of names and kinds: "cán bộ quản lý", "cơ sở đào tạo", "ban tổ chức". */
const COMPOUND_HEAD =
  /(?:cơ sở|cán bộ|đơn vị|cơ quan|ban|hội đồng|trung tâm|tổ|phòng|nhà|đội ngũ|trường|viên chức|người|bộ phận|các|những|công tác|liên quan đến|về|chương trình|kế hoạch|công ty|ngành|lãnh đạo,)\s+$/iu;
const COMPOUND =
  /^(?:đào tạo|giáo dục|quản lý|tổ chức|bồi dưỡng|kiểm tra|thanh tra|giám sát|chỉ đạo|phát triển|hỗ trợ|tuyển sinh|đầu tư|nghiên cứu|xây dựng|tham mưu|truyền thông|tư vấn|liên kết|sử dụng|hướng dẫn|cung cấp|có)(?![\p{L}])/iu;
/** Words of another sentence or clause: what stands behind them is not asked of the addressee. */
const BREAKS_OFF =
  /(?<![\p{L}])(?:sẽ|đã|đang|vì|khi|mà|là|bị|để|rằng|nếu|thì|từ nay|hiện|vừa|đều|có thể|(?:được|có) quyền|có thẩm quyền|kể từ|làm công tác)(?![\p{L}])/iu;
/** Between whom and what, set off by a comma: when, on which ground, in which manner. */
export const ASIDE =
  /^[\s,]*(?:(?:theo|trong phạm vi|căn cứ|trên cơ sở) (?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn)(?:(?:,| và) (?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn|lĩnh vực))*(?: (?:của mình|được giao|được phân công|quản lý))*,?\s+|(?:từ nay|trên (?:cơ sở|tinh thần)|trong (?:quá trình|thời gian|phạm vi)|căn cứ|tùy|tuỳ)(?![\p{L}])[^,;:.]{3,120},\s+)+/iu;
/** How far whom may stand from what: a row of addressees with their places. Characters. */
const FARTHEST = 320;
const WORD_START = /[\s,]\s*(?=\p{L})/gu;

/**
 * Where, behind those who are named first in `words`, what they are to do begins; -1 where nothing does. `named`: how long their words are;
 * `begins`: which verbs count.
 */
export function verbBehind(words: string, named: number, begins: (words: string) => boolean = beginsAsked): number {
  const from = named + (ASIDE.exec(words.slice(named))?.[0].length ?? 0);
  for (const space of matchesInFew(words, WORD_START)) {
    const at = space.index + space[0].length;
    if (at < from) continue;
    if (at > FARTHEST) return -1;
    const before = words.slice(0, at);
    if (/[.:;“"(]/u.test(before.slice(named)) || BREAKS_OFF.test(before.slice(from))) return -1;
    const rest = words.slice(at);
    if (COMPOUND.test(rest) && COMPOUND_HEAD.test(before)) continue;
    if (begins(rest)) return at;
  }
  return -1;
}
