/**
 * The words by which texts announce and begin tasks. Administrative Vietnamese states a task as a verb without a subject, or behind the body
 * that is to do it; lists of them are announced by a noun ("nhiệm vụ", "giải pháp", "mục tiêu") that also says their kind.
 */
import type { TaskKind } from '../vocabulary/kinds.js';
import { foldForMatching } from '../vocabulary/folding.js';

/** Verbs and their openers with which a directive clause begins, folded. */
const DIRECTIVES = [
  'tiếp tục',
  'tăng cường',
  'đẩy mạnh',
  'đổi mới',
  'nâng cao',
  'tập trung',
  'chú trọng',
  'quan tâm',
  // "Thực hiện theo quy định tại Điều …" points to a rule and gives nothing to do.
  'thực hiện(?! theo (?:đúng )?quy định (?:tại|của))',
  'triển khai',
  'tổ chức',
  'xây dựng',
  'phát triển',
  'phối hợp',
  'chỉ đạo(?! của(?![\\p{L}]))',
  'chủ động',
  'tích cực',
  'rà soát',
  'duy trì',
  'củng cố',
  'hoàn thành',
  'hoàn thiện',
  'bảo đảm',
  'đảm bảo',
  'khuyến khích',
  'thúc đẩy',
  'mở rộng',
  'đa dạng hóa',
  'huy động',
  'bố trí',
  'làm tốt',
  'sắp xếp',
  'tạo điều kiện',
  'khai thác',
  'nghiên cứu',
  'tham mưu',
  'quán triệt',
  'tuyên truyền',
  'phổ biến',
  'kịp thời',
  'thường xuyên',
  'phân bổ',
  'lồng ghép',
  'tổng kết',
  'sơ kết',
  'đánh giá(?! (?:của(?![\\p{L}])|về (?:những|các) việc))',
  'kiểm tra',
  // The inspectorate of a ministry or province is a body.
  'thanh tra(?! (?:tỉnh|bộ|sở|chính phủ|thành phố|huyện|quận))',
  'giám sát',
  'quản lý(?! của(?![\\p{L}]))',
  'xác định',
  'cụ thể hóa',
  'ban hành',
  'hướng dẫn(?! của(?![\\p{L}]))',
  'nhân rộng',
  'phát huy',
  'khắc phục',
  'xóa',
  'giảm',
  'từng bước',
  'ưu tiên(?! \\d)',
  'đầu tư(?! (?:từ|của)(?![\\p{L}]))',
  'bồi dưỡng',
  'đào tạo',
  'tuyển dụng',
  'biên soạn',
  'ứng dụng',
  'chuẩn bị',
  'chuẩn hóa',
  'tiến hành',
  'thành lập',
  'quy hoạch',
  'đề xuất',
  'báo cáo(?! (?:tại|của|từ|về vụ)(?![\\p{L}])| (?:\\p{L}+ ){0,3}số \\d)',
  'công khai',
  'chấn chỉnh',
  'xử lý',
  // Before "của" or "từ" the word is a noun: "hỗ trợ từ ngân sách", "hướng dẫn của Bộ".
  'hỗ trợ(?! (?:từ|của)(?![\\p{L}]))',
  'tạo(?! (?:ra))',
  'giữ(?= (?:vững|gìn|ổn định|nguyên))',
  'phấn đấu',
  'coi trọng',
  'kết hợp',
  'lựa chọn',
  'cải tiến',
  'cải cách',
  'chủ trì',
  'giáo dục(?= (?:cho|đạo đức|chính trị|ý thức|kỹ năng|pháp luật|lý tưởng|truyền thống))',
  'cung cấp',
  'cập nhật',
  'bổ sung',
  'điều chỉnh',
  'nghiêm túc',
  'nâng',
  'hình thành',
  'khẩn trương',
  'tận dụng',
  'dành',
  'không để',
  'không ngừng',
  'hợp tác',
  'liên kết',
  'vận động(?! viên)',
  'tư vấn',
  'kiện toàn',
  'khuyến nghị',
  'tham gia(?! (?:đoàn|buổi|cuộc họp|hội nghị)(?![\\p{L}]))',
  'phân công',
  'theo dõi',
  'gắn',
  'đưa(?! (?:ra))',
  'thu hút',
  'hiện đại hóa',
  'số hóa',
  'kết nối',
  'đôn đốc',
  'tuyển sinh',
  'giao',
  'cắt giảm',
  'đơn giản hóa',
  'phân cấp',
  'công bố',
  'trình(?= (?:cơ quan|cấp|ubnd|ủy ban|hđnd|hội đồng|chính phủ|thủ tướng|bộ|người có))',
  'chịu trách nhiệm',
  'có trách nhiệm',
  'tập huấn',
  'sử dụng',
  'trang bị',
  'thí điểm',
  'tạo lập',
  'lập(?= (?:kế hoạch|danh sách|dự toán|hồ sơ|tổ|đoàn|báo cáo))',
  'cử(?= (?:cán bộ|giáo viên|người|công chức))',
  'căn cứ(?= (?:tình hình|điều kiện|kế hoạch|nhiệm vụ))',
  'đặc biệt quan tâm',
  'giải quyết',
  'tổng hợp',
  'phê duyệt',
  'thẩm định',
  'định kỳ',
  'kiểm soát',
  'đẩy nhanh',
  'tiến tới',
  'tháo gỡ',
  'khôi phục',
  'tuân thủ',
  'chấp hành',
  'bám sát',
  'nắm (?:bắt|tình hình|chắc)',
  'đấu tranh(?= (?:với|chống|phòng|ngăn))',
  'phòng ngừa',
  'ngăn chặn',
  'tiếp nhận',
  'tiếp thu',
  'thu thập',
  'thống kê',
  'khảo sát',
  'thiết lập',
  'lắp đặt',
  'phát hiện',
  'chăm lo',
  'niêm yết',
  'cảnh báo',
  'phản ánh',
  'làm rõ',
  'lưu trữ',
  'vận hành',
  'tích hợp',
  'thu hồi',
  'giải trình',
  'quyết liệt',
  'kiên quyết',
  'sẵn sàng',
  'xem xét',
  'phát động',
  'động viên',
  'linh hoạt(?= \\p{L}+ )',
  'rút kinh nghiệm',
  'thông báo(?= (?:công khai|kịp thời|rộng rãi|đến|tới|cho))',
  'giới thiệu(?= (?:cán bộ|giáo viên|học sinh))',
] as const;
const BEGINS = new RegExp(
  `^(?:(?:đồng thời|cần|phải|sẽ|cũng|đã|đang|hãy|và|vừa(?! (?:công bố|ban hành|tổ chức|triển khai))|trong đó) )*(?:${DIRECTIVES.join('|')})(?![\\p{L}])`,
  'u',
);

/** Words before a clause that tie it to the one before, cut off with their comma. */
const CONNECTIVE =
  /^(?:cùng với đó|bên cạnh đó|đồng thời|ngoài ra|theo đó|trong đó|mặt khác|thêm vào đó|song song với đó|cụ thể(?: là)?|đặc biệt(?: là)?(?: về việc)?|nhất là|trước hết)[,:]?\s+/u;
/** "Đối với giáo dục mầm non:" narrows the clauses behind it. */
const SCOPE = /^(?:đối với|về) [^:;.]{3,80}:\s*/u;

/** The words that narrow a whole paragraph, behind its mark: "a) Đối với giáo dục mầm non: …". Null where it has none. */
export function scopeOf(paragraph: string): { start: number; end: number } | null {
  const mark = /^\s*(?:[-–+•*]\s*|[\p{L}\d]{1,2}[.)]\s*)?/u.exec(paragraph)?.[0].length ?? 0;
  const scope = SCOPE.exec(foldForMatching(paragraph.slice(mark)))?.[0];
  return scope === undefined ? null : { start: mark, end: mark + scope.trimEnd().length };
}

/** How long a prefix the clause has that is no part of what is to be done. */
export function connectiveLength(clause: string): number {
  const folded = foldForMatching(clause);
  const scope = SCOPE.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(scope);
  return scope + (CONNECTIVE.exec(rest)?.[0].length ?? 0);
}

/** A legal text that changes another: "Bổ sung điểm e khoản 2 Điều 8 như sau" (Luật Ban hành văn bản quy phạm pháp luật). */
const AMENDS = /^(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^;]{0,60} (?:điểm \p{L}|khoản \d|điều \d|cụm từ|phụ lục|mẫu số)/u;

/** Whether the clause begins with a directive verb. */
export function beginsDirective(clause: string): boolean {
  const folded = foldForMatching(clause);
  // A question asks, it gives nothing to do.
  return BEGINS.test(folded) && !AMENDS.test(folded) && !/\?[”"]?\s*$/u.test(folded);
}

/**
 * How long the subject is that a clause names in general words or by a proper name: "Quận cũng tiếp tục …", "Long Biên đẩy mạnh …". Zero where a
 * verb begins the clause, or where what follows the name is no directive.
 */
export function namedSubjectLength(clause: string): number {
  if (beginsDirective(clause)) return 0;
  const general = /^(?:quận|huyện|tỉnh|thành phố|ngành|nhà trường)\s+(?:cũng|cần|phải|sẽ)\s+/iu.exec(clause)?.[0] ?? '';
  const proper = /^(?:\p{Lu}[\p{L}&-]*\s+){2,5}(?:(?:cũng|cần|phải|sẽ)\s+)?/u.exec(clause)?.[0] ?? '';
  const length = Math.max(general.length, proper.length);
  return length > 0 && beginsDirective(clause.slice(length)) ? length : 0;
}

/** Nouns that continue a list of directives without repeating its verb ("…; Đề án …; công tác …"). */
const CONTINUATION =
  /^(?:các giải pháp|giải pháp|công tác|phương án|đề án|kế hoạch|chương trình|nghị quyết|quyết định|chỉ thị|chỉ đạo|\d+(?:,\d+)?\s*%|việc|dự án)(?![\p{L}])/u;
export function continuesList(clause: string): boolean {
  return CONTINUATION.test(foldForMatching(clause));
}

const KINDS: readonly (readonly [TaskKind, RegExp])[] = [
  // What falls short heads the list at the end of its line; difficulties that are shared or removed on the way head none.
  [
    'LIMITATION',
    /(?:hạn chế|khó khăn|tồn tại|vướng mắc|bất cập|yếu kém)(?:,? (?:và )?\p{L}+ \p{L}+){0,3}(?: như| sau| gồm)?\s*:?$/u,
  ],
  [
    'LIMITATION',
    /(?<!(?:chia sẻ|khắc phục|tháo gỡ|giải quyết|vượt qua|trước)(?: \p{L}+,?){0,3} )(?:hạn chế(?! (?:đến mức|tối đa|thấp nhất|thiệt hại|rủi ro|ảnh hưởng|tác động))|khó khăn|tồn tại|vướng mắc|bất cập|yếu kém)[^:]{0,90}:?$/u,
  ],
  [
    'RESPONSIBILITY',
    /(?:tổ chức thực hiện|tổ chức thi hành|^(?:\S+ )?trách nhiệm|phân công|trách nhiệm thực hiện|(?:đã )?giao (?:cho )?(?:sở|phòng|các|ubnd|ban|bộ))/u,
  ],
  ['TASK', /(?:nhiệm vụ và giải pháp|nhiệm vụ, giải pháp)/u],
  ['SOLUTION', /giải pháp/u],
  ['TASK', /(?:nhiệm vụ|nội dung|yêu cầu|xác định|công việc|phương hướng)/u],
  ['OBJECTIVE', /(?:mục tiêu|chỉ tiêu(?! (?:tuyển|xét|từng ngành))|mục đích|phấn đấu)/u],
  ['RESULT', /(?:kết quả đạt được|kết quả thực hiện|đã đạt được)/u],
];
const LISTED_TASKS = / (?:một số|các|những|\d{1,2}) (?:nhóm )?nhiệm vụ(?! (?:và|, ?)? ?giải pháp)[^.;:]{0,40}:$/u;
/** The kind of tasks that an announcing line or heading names; null where it names none. The last noun of a line decides. */
export function announcedKind(line: string): TaskKind | null {
  const folded = foldForMatching(withoutPurpose(line));
  // "giải pháp … để thực hiện các mục tiêu, nhiệm vụ" announces solutions: what they serve does not count.
  const head = folded.split(/ (?:để|nhằm) (?:thực hiện|hoàn thành|triển khai)/u)[0] ?? folded;
  // The noun right before the colon is what is listed, whatever was named before: "… các giải pháp …, tập trung một số nhiệm vụ …:".
  if (LISTED_TASKS.test(head)) return 'TASK';
  return KINDS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

/** A sentence without what it is for: "Để triển khai kế hoạch, quận sẽ …" says what the district will do behind the comma. */
export function withoutPurpose(sentence: string): string {
  return sentence.replace(/^\s*(?:để|nhằm|với)\s[^,:;.]{3,160}(?:,[^,:;.]{3,80})??,\s+/iu, '');
}

/** A sentence that ends in a counted list which it does not give: "… sẽ tập trung triển khai 10 nhóm nhiệm vụ quan trọng." */
export function announcesCountedList(sentence: string): boolean {
  return /(?:triển khai|thực hiện|tập trung|đề ra|xác định|giao|đưa ra|nêu)(?: \p{L}+){0,4} \d{1,2} (?:nhóm )?(?:nhiệm vụ|giải pháp|mục tiêu)(?: \p{L}+){0,4}\.?\s*$/u.test(
    foldForMatching(sentence),
  );
}

const COUNT = '(?:\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một số|những|các)';
/** A sentence that says that what follows is asked for, point by point: "… đề nghị các trường thực hiện ba việc sau." */
const POINTS = new RegExp(
  `(?:yêu cầu|đề nghị|chỉ đạo|lưu ý|cần|nhấn mạnh|tập trung|thực hiện|nhiệm vụ|giải pháp)[^.;]{0,160} ${COUNT} (?:\\p{L}+ ){0,2}(?:nguyên lý|nguyên tắc|vấn đề|nội dung|việc|yêu cầu|nhiệm vụ|giải pháp|điểm|định hướng)[^.;]{0,40}[.:]?$`,
  'u',
);
export function announcesPoints(sentence: string): boolean {
  return POINTS.test(foldForMatching(sentence).trim());
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const COUNTED = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const POINT = new RegExp(`^(?:thứ (?<ordinal>${ORDINALS.join('|')})|(?<counted>${COUNTED.join('|')}) là)(?:,| là|:)`, 'u');
/** The number of a point that begins with "Thứ hai, …" or "Hai là, …"; null where the words begin otherwise. */
export function pointNumber(words: string): number | null {
  const groups = POINT.exec(foldForMatching(words).trimStart())?.groups;
  if (groups === undefined) return null;
  const at = groups.ordinal === undefined ? COUNTED.indexOf(groups.counted ?? '') : ORDINALS.indexOf(groups.ordinal);
  return at + 1;
}

/** Lines that announce a list: a cue noun, and a colon or "gồm", "như sau" at the end. */
export function announcesList(line: string): boolean {
  const folded = foldForMatching(line).trim();
  if (!/(?::|(?:gồm|bao gồm|như sau|sau đây|sau|như)\s*:?)$/u.test(folded) || announcedKind(folded) === null) return false;
  // What stands right before the colon is what is listed: "… hướng đến các đối tượng:" lists those, whatever was named before.
  const colon = folded.endsWith(':') ? folded.lastIndexOf(':', folded.length - 2) : folded.length;
  const listed = /^.*(?<![\p{L}])(?:các|những|một số) (?<what>[^:]*):$/su.exec(folded.slice(colon + 1))?.groups?.what;
  return (
    listed === undefined || /(?:sau|gồm|như)\s*$/u.test(listed) || announcedKind(listed) !== null || listed.split(' ').length > 6
  );
}

/** A short line without a full stop whose noun is one of the cues: a heading of a list, whatever its layout. */
export function isListHeading(line: string): boolean {
  const folded = foldForMatching(line).trim();
  if (folded.length > 110 || /[.;,…]$/u.test(folded)) return false;
  return /^(?:(?:điều|mục|phần)\s+\S{1,4}[.:]?\s*|[ivx]+[.)]\s*|\d+[.)]\s*|[a-hđ][.)]\s*)?(?:các |một số |những |phần |về )?(?:mục tiêu|mục đích|nhiệm vụ|giải pháp|chỉ tiêu|(?:công tác )?tổ chức (?:thực hiện|thi hành)|trách nhiệm|phân công|nội dung|yêu cầu)/u.test(
    folded,
  );
}

/** Clauses that report what was reached: a nominal subject and a passive or a perfect. */
const REACHED =
  '(?:tăng cường|quan tâm|củng cố|triển khai|nâng|thực hiện|làm|đầu tư|bồi dưỡng|duy trì|mở rộng|đẩy mạnh|kiện toàn|hoàn thành|chú trọng|bảo đảm|đảm bảo)';
const RESULT = new RegExp(
  `^(?:công tác|việc|tỷ lệ|tỉ lệ|đội ngũ|vai trò|chất lượng|các chi bộ|mạng lưới|cơ sở vật chất|hệ thống|quy mô|phong trào|xây dựng|\\d+(?:,\\d+)?\\s*%)(?![\\p{L}]).*(?:(?:đã|được|cơ bản) (?:\\p{L}+ ){0,3}${REACHED}|(?<![\\p{L}])đạt (?:\\p{L}+ ){0,3}\\d|bảo đảm (?:theo|đúng)|đảm bảo (?:theo|đúng))`,
  'u',
);
/** What is yet to come, or falls short, was not reached. */
const NOT_REACHED = /(?<![\p{L}])(?:sẽ|chưa|không được|mới chỉ|chỉ mới|cần|phải|nếu|khi nào)(?![\p{L}])/u;
export function reportsResult(clause: string): boolean {
  const folded = foldForMatching(clause);
  return RESULT.test(folded) && !NOT_REACHED.test(folded);
}
