/**
 * What the words between the beginning of a task and a document or programme that it names say of the two: that the task carries it out, makes
 * it known, reviews it or brings it forth, or that it only has to do with its carrying out.
 */

const CARRY_OUT =
  /(?:thực hiện|triển khai|thi hành|cụ thể hóa|hoàn thành)(?:\s+(?:có hiệu quả|hiệu quả|tốt|nghiêm túc|nghiêm|thắng lợi|đồng bộ|sáng tạo|quyết liệt|các nội dung|nội dung|của|việc))*\s*$/u;
/** "quán triệt …", "tuyên truyền …". */
export const DISSEMINATE = /(?:quán triệt|tuyên truyền|học tập)(?:\s+\p{L}+){0,7}\s*$/u;
/** "sơ kết …", "tổng kết 10 năm thực hiện …": the carrying out is what is looked back on. */
export const REVIEW = /(?:sơ kết|tổng kết|sơ, tổng kết)(?:\s+[\p{L}\d]+){0,6}\s*$/u;
export const PRODUCE = /(?:ban hành|xây dựng|tham mưu)(?:\s+\p{L}+){0,3}\s*$/u;
/** Plans and programmes that carry a document out themselves: the verb is theirs, not the task's. */
export const OTHERS_PLANS = /(?:các (?:chương trình|đề án|kế hoạch)[^;]*) (?:triển khai )?thực hiện\s*$/u;

/** The verbs of carrying out, as one follows another. */
export const DOING = '(?:tổ chức )?(?:triển khai|thực hiện|thi hành)(?: thực hiện| thi hành)?';
/** "kinh phí triển khai …", "đáp ứng yêu cầu thực hiện …": means and needs of something's carrying out are not its carrying out. */
const MEANS_FOR = new RegExp(
  `(?:kinh phí|lộ trình|tiến độ|điều kiện|nguồn lực|yêu cầu|nhu cầu)(?: để)? ${DOING}(?: có hiệu quả| hiệu quả| tốt)?\\s*$`,
  'u',
);
/** "kiểm tra việc thực hiện …": who watches over a thing is not who does it (Luật Hoạt động giám sát; Luật Thanh tra). */
const WATCHED = new RegExp(
  `(?:kiểm tra|giám sát|thanh tra|đánh giá|theo dõi)(?: (?:kết quả|tình hình|quá trình|công tác))?(?: việc)? ${DOING}\\s*$`,
  'u',
);
/** "phối hợp chặt chẽ trong việc thi hành …", "bảo đảm gắn kết giữa việc triển khai … với": its carrying out is where something else is done. */
const SETTING = new RegExp(`(?:trong|của|giữa)(?: (?:việc|quá trình|công tác))*(?: thực hiện các hoạt động)? ${DOING}\\s*$`, 'u');
/** "văn bản hướng dẫn thi hành Luật": the guidance is another's, and the verb is its name. */
const GUIDANCE = /hướng dẫn (?:thi hành|thực hiện)\s*$/u;
/**
 * "thực hiện … theo quy định tại X", "thực hiện đúng hướng dẫn tại X": what X prescribes is done. A provision named before X ("khoản 2 Điều 5")
 * tells of one rule that applies, not of X.
 */
const ACCORDING =
  /(?<!được )(?:thực hiện|triển khai)(?:[^.;:,]{0,100}?\stheo(?: đúng)?| đúng| nghiêm)(?: (?:các|nội dung|quy định|hướng dẫn|nhiệm vụ))*(?: tại| trong)?(?: các)?\s*$/u;
/** "… theo chỉ đạo của Thủ tướng tại Công điện X": an order that a document gives is followed, whatever the verb. */
const ORDERED = /\stheo(?: đúng)? (?:chỉ đạo|yêu cầu|phân công)(?: của [^.;:,]{2,60}?)? tại(?: các)?\s*$/u;
/** What pays for a thing stands before its verb. */
const PAID = /(?:kinh phí|dự toán|ngân sách|nguồn lực)(?: để)?\s*$/u;

/** Whether the words before a name say that what follows is carried out. Folded text. */
export function carriesOut(before: string): boolean {
  return CARRY_OUT.test(before) && ![MEANS_FOR, WATCHED, SETTING, GUIDANCE].some((other) => other.test(before));
}

/** Whether the words before a document say that the task does what the document prescribes or orders. Folded text. */
export function followsOut(before: string): boolean {
  if (ORDERED.test(before)) return true;
  const found = ACCORDING.exec(before);
  return found !== null && !PAID.test(before.slice(0, found.index));
}
