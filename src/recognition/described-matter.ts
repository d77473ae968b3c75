/**
 * What norm-setting texts describe and give nobody to do. By Luật Ban hành văn bản quy phạm pháp luật and Nghị định 30/2020/NĐ-CP a text opens with
 * its scope, those it applies to and its terms; it says what money may be spent on, what somebody has the power to decide and what an inspection
 * looks at. The items of such lists open with verbs as tasks do: the line above them tells which they are.
 */
import { foldForMatching } from '../vocabulary/folding.js';

/** The heading of an article whose content is described: scope, those concerned, terms, spending, force. */
const ARTICLE =
  /^\s*điều \d+\.?\s*(?:phạm vi|đối tượng (?:áp dụng|điều chỉnh)|giải thích (?:từ ngữ|thuật ngữ)|nội dung chi|nguồn kinh phí|hiệu lực)/u;
const articleDescribes = (heading: string): boolean => ARTICLE.test(foldForMatching(heading));

const MATTER =
  '(?:phạm vi điều chỉnh|đối tượng (?:áp dụng|điều chỉnh)|giải thích từ ngữ|(?:các )?(?:nội dung|khoản|mục) chi(?! tiết)|nội dung (?:kiểm tra|giám sát|thanh tra)(?:, (?:kiểm tra|giám sát|thanh tra))?|(?<!(?:cấp|cơ quan|người|nơi) có )thẩm quyền (?:quyết định|phê duyệt|xem xét|xử phạt))';
/** A line that ends in a colon and says that what stands below is such matter. Where it also speaks of duties, they are duties. */
const LINE = new RegExp(`(?<![\\p{L}])${MATTER}(?![\\p{L}])[^:.;]{0,80}:\\s*$`, 'u');
function lineDescribes(line: string): boolean {
  const folded = foldForMatching(line).trim();
  return LINE.test(folded) && !/(?:nhiệm vụ|trách nhiệm|yêu cầu|đề nghị)[^:]*:$/u.test(folded);
}

/** The depth of a list by its mark: items of another mark than the line above them stand under it. */
function markOf(line: string): 'ROMAN' | 'NUMBER' | 'LETTER' | 'DASH' | 'PLUS' | null {
  if (/^\s*[IVX]{1,5}[.)]\s/u.test(line)) return 'ROMAN';
  if (/^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s/u.test(line)) return 'NUMBER';
  if (/^\s*\p{L}{1,2}[.)]\s/u.test(line)) return 'LETTER';
  if (/^\s*[-–•*]/u.test(line)) return 'DASH';
  return /^\s*\+/u.test(line) ? 'PLUS' : null;
}

/** Follows a text block by block and knows which blocks announce described matter or are some. */
export class DescribedMatter {
  /** The mark of the line that announced the matter at hand, or that a whole article is such matter. */
  #by: { readonly mark: ReturnType<typeof markOf> | 'ARTICLE' } | null = null;

  /** Whether a block, the next of the text, is described matter. */
  holds(words: string, { opensArticle, opensPart }: { opensArticle: boolean; opensPart: boolean }): boolean {
    const mark = markOf(words);
    if (opensArticle || opensPart) this.#by = null;
    if (opensArticle && articleDescribes(words)) this.#by = { mark: 'ARTICLE' };
    else if (lineDescribes(words)) this.#by = { mark };
    else if (this.#by !== null && this.#by.mark !== 'ARTICLE' && (mark === null || mark === this.#by.mark)) this.#by = null;
    return this.#by !== null;
  }
}

/** A line of a form that is still to be filled in: a run of dots where a name, a day or a matter belongs, or the hint to write it there. */
export function isFormLine(line: string): boolean {
  return (
    line.length < 500 && /\.{4,}(?!\s*$)|(?=[.…])(?<=\p{L}\s*)(?:\.{4,}|…[….])|\(ghi (?:họ|rõ|tên|nội dung|cụ thể)/u.test(line)
  );
}

/** Words in which "là nhiệm vụ …" is what somebody takes a thing for, or singles out of a row: those are directives. */
const TAKEN_FOR = /(?<![\p{L}])(?:coi|xem|xác định|lấy|nhận thức|quán triệt|đây|đó|này)(?![\p{L}])/u;
/**
 * A statement or definition: "[doing a thing] là nhiệm vụ cấp bách …", "… là những …". It says what a thing is (the copula), though the
 * thing is named by a verb.
 */
export function isStatement(clause: string): boolean {
  const folded = foldForMatching(clause);
  const subject =
    /^(?<subject>[^;:.]{3,140}?)(?<!(?:nhất|biệt|hết|tâm|thể|yếu|chính|tức|hoặc|cũng như)) là (?:(?:những|một) |(?:một )?trong những |(?:nhiệm vụ|chức năng|yêu cầu|việc làm|giải pháp|hoạt động|quá trình|khâu|yếu tố|trách nhiệm)(?: \p{L}+){0,3} (?:cấp bách|quan trọng|cần thiết|then chốt|thường xuyên|trọng tâm|hàng đầu|nhằm|của)(?![\p{L}]))/u.exec(
      folded,
    )?.groups?.subject;
  return subject !== undefined && !TAKEN_FOR.test(subject);
}

const MANNER =
  '(?:chủ động|kịp thời|tích cực|nghiêm túc|khẩn trương|thường xuyên|công khai|minh bạch|dân chủ|khách quan|công tâm|thận trọng|chặt chẽ|đồng bộ|hiệu quả|toàn diện|trung thực|chính xác|đúng (?:\\p{L}+ )?\\p{L}+)';
/** How something is to be done and nothing else: "chủ động, kịp thời, công khai, dân chủ". */
const ONLY_MANNER = new RegExp(`^${MANNER}(?:(?:,| và)\\s+${MANNER}){2,}`, 'u');
export const saysOnlyHow = (clause: string): boolean =>
  ONLY_MANNER.test(foldForMatching(clause)) && !ACTS.test(foldForMatching(clause));
/** Verbs that may stand behind such words. */
const ACTS =
  /(?:thực hiện|triển khai|tổ chức|xây dựng|tham mưu|phối hợp|rà soát|báo cáo|kiểm tra|xử lý|giải quyết|nắm)(?![\p{L}])/u;

/** A bullet that begins with "Việc …" names a doing as a thing: the object of a check or a rule, no order. */
export const namesDoing = (item: string): boolean => /^việc\s+\p{L}/u.test(foldForMatching(item));

/** A body that hands power on: "Ủy ban nhân dân tỉnh phân cấp cho … thẩm quyền …". The text does it by saying so; nothing is left to do for the giver. */
export const handsPowerOn = (behindSubject: string): boolean =>
  /^(?:phân cấp|ủy quyền|uỷ quyền)(?:, (?:phân cấp|ủy quyền|uỷ quyền))?\s(?:[^.;]{0,200}\s)?(?:thẩm quyền|quyết định)(?![\p{L}])/u.test(
    foldForMatching(behindSubject),
  );
