/**
 * How far the name of an institution goes behind its head: a run of words of which each first syllable is a capital. A later syllable of a word
 * stands in small letters, so that the run goes on through it where the two make a word of such names, or where the next capital shows it.
 */
import { foldForMatching } from '../vocabulary/folding.js';
import { isCapitalised, type Word } from './capitals.js';
import { ownNameLevels } from './place-lexicon.js';

export type InstitutionKind =
  | 'SCHOOL'
  | 'UNIVERSITY'
  | 'MINISTRY_UNIT'
  | 'BOARD'
  | 'CENTRE'
  | 'ASSOCIATION'
  | 'ORGANISATION'
  | 'PRESS';

/** Kinds that may be written with one capital only: "Vụ Đào tạo chính quy", "Trung tâm Kiểm soát bệnh tật", "Hội Cựu chiến binh". */
export const ONE_CAPITAL: ReadonlySet<InstitutionKind> = new Set(['MINISTRY_UNIT', 'CENTRE', 'ASSOCIATION']);
/** Words of two syllables that names of institutions are made of: the second stands in lower case behind the capital of the first. */
const NAME_WORDS = new Set(
  `sư phạm, bách khoa, khoa học, kinh tế, công nghệ, công nghiệp, nông nghiệp, lâm nghiệp, nghề nghiệp, ngoại ngữ, ngoại thương, ngoại giao,
   ngân hàng, tài chính, hành chính, kiến trúc, xây dựng, giao thông, thông vận, vận tải, văn hóa, mỹ thuật, kỹ thuật, nghệ thuật, thể dục,
   thể thao, giáo dục, quốc gia, quốc tế, quốc dân, quốc phòng, hàng hải, hàng không, thương mại, thủy lợi, thủy sản, sân khấu, điện ảnh,
   điện lực, điện tử, lao động, nội vụ, công đoàn, dân tộc, cơ điện, cơ khí, cơ bản, xã hội, nhân văn, tự nhiên, thông tin, truyền thông,
   truyền hình, báo chí, tuyên truyền, quản lý, quản trị, chất lượng, tài nguyên, môi trường, địa chất, công cộng, công chức, cán bộ,
   nhà nước, chính trị, hậu cần, an ninh, nhân dân, cảnh sát, biên phòng, phòng không, kiểm sát, tòa án, pháp luật, pháp lý, kế hoạch,
   đầu tư, thống kê, kế toán, kiểm toán, du lịch, dịch vụ, ngôn ngữ, sinh viên, học sinh, giáo viên, đào tạo, chính quy, thường xuyên,
   tiểu học, trung học, đại học, cao đẳng, mầm non, phổ thông, trung cấp, bồi dưỡng, khảo thí, kiểm định, đánh giá, tổ chức, hợp tác,
   nhà giáo, thanh tra, pháp chế, nội trú, bán trú, cơ sở, chuyên nghiệp, thiết bị, trường học, đồ chơi, trẻ em, học tập, cộng đồng,
   hướng nghiệp, tuyển sinh, nhà trường, thành phố, điều hành, thông minh, kiểm soát, bệnh tật, y tế, dự phòng, phát triển, nhân lực, dữ liệu, dự báo, khí tượng, thủy văn,
   bưu chính, quân đội, tổng hợp, than khoáng, châu á, châu âu, thế giới, y khoa, y dược, viễn thông, đất đai, thị trường, xuất bản, chiến binh, liên hiệp, sáng lập,
   trung ương, phụ nữ, thanh niên, nông dân, giáo chức, khuyết tật, mồ côi, cao tuổi, toán học, vật lý, hóa học, tin học, tâm lý, tâm thần,
   luật gia, luật sư, nhà báo, nhà văn, doanh nghiệp, doanh nhân, nữ trí, trí thức, chất độc, da cam, thư viện, bảo tàng, quyền trẻ, quản trị, quốc hội,
   phục vụ, hội nghị, triển lãm, năng khiếu, vật chất, chính sách, dệt may, giống nòi, cổ phần, việc làm, tầm vóc, thiên tai, xổ số, kiến thiết, an toàn, vệ sinh, thực phẩm, khuyến học, giám định`
    .split(/,\s*/u)
    .map((word) => foldForMatching(word.trim())),
);
/** Words of which the same holds only where they are written with a capital, for they say what others do as well: "Quỹ Bảo trợ trẻ em Việt Nam". */
const WITH_CAPITAL = new Set(
  'bảo trợ, hỗ trợ, bảo vệ, chăm sóc, khởi nghiệp, nghiên cứu, ứng dụng, đổi mới, sáng tạo, tình nguyện, phòng chống, tài năng, học bổng, chuyển đổi, tư vấn, kỹ năng, thời đại, thiếu nhi, văn nghệ, di sản, sức khỏe, thủ đô, tầm vóc, dinh dưỡng, công tác, quan hệ'
    .split(/,\s*/u)
    .map(foldForMatching),
);
/** Words of that kind that are verbs too: behind a name they may begin what the body does ("Đại học Vinh đào tạo Thạc sĩ …"). */
const VERB_WORDS = new Set(
  'đào tạo, bồi dưỡng, đánh giá, kiểm định, hợp tác, phát triển, quản lý, tuyển sinh, tuyên truyền, kiểm soát, dự báo, tổ chức, điều hành, phục vụ, giám định, thanh tra, xuất bản, xây dựng, đầu tư, thống kê'
    .split(/,\s*/u)
    .map(foldForMatching),
);
/**
 * Small words that stand between a name and the next capital without being a part of it: "Quỹ VinFuture trao Giải", "Hội Khuyến học tại Huế".
 * Any other single syllable between two capitals is the later half of a word: "Hội Người mù Việt Nam", "Quỹ Vì tầm vóc Việt".
 */
const NO_SYLLABLE = new Set(
  `và, tại, của, ở, cùng, với, cho, do, từ, đến, tới, về, là, đã, sẽ, có, được, bị, theo, để, khi, vào, ra, lên, trên, dưới, sau, trước, trong, ngoài, giữa, hoặc, hay, như, vì, nên,
   mà, thì, nếu, các, những, một, hai, ba, mỗi, này, đó, cũng, vẫn, còn, đang, không, chưa, phải, cần, muốn, trao, mở, ký, gửi, mời, nêu, nói, cử, giao, đón, thăm, tặng, dự, họp, bầu,
   xin, cấp, lập, đưa, nhận, xây, dạy, học, thi, làm, xem, giúp, qua, bà, ông, anh, chị, thầy, cô, em, tỉnh, huyện, quận, xã, phường, trường, phố, khu, số, năm, ngày, khóa, lần, bắt, chi, góp, nhờ, thuộc, gồm, lấy, đặt, kể, hỏi`
    .split(/,\s*/u)
    .map((word) => foldForMatching(word.trim())),
);
const FAMILY = /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đào|Trịnh|Trương|Đinh|Thái|Huỳnh)$/u;
const OTHER_BODY = /^(?:Bộ|Sở|Tổng|Cục|Vụ|UBND|Ủy)$/u;

/** First words of another institution's name: "Đại học X và Đại học Y" are two. */
const HEAD_WORD = /^(?:TP|Đại|ĐH|ĐHQG|THPT|THCS|Trường|Học|Viện|Sở|Bộ|Trung|Ban|NXB|UBND|HĐND)$/u;
/** The same of those whose first word may begin a branch of study too ("Khoa học và Công nghệ"). */
const OTHER_HEAD =
  /^(?:nhà xuất bản|tập đoàn|công ty|công an|hội(?! nhập)|hiệp hội|liên hiệp|liên đoàn|công đoàn|quỹ|ngân hàng|đoàn|đài|báo|trung tâm|tỉnh đoàn|tổng (?:cục|công ty|liên đoàn)|ủy ban|mặt trận tổ quốc|thành ủy|tỉnh ủy)(?![\p{L}])/u;

const SHORT_FORM = /^\p{Lu}{2,}$/u;
/** Kinds whose names are words of the language more than names of people and places. */
const LATER_SYLLABLES: ReadonlySet<InstitutionKind> = new Set(['ASSOCIATION', 'ORGANISATION']);

/** A Vietnamese syllable with a capital: six letters at most ("Nghiêng" has a mark), so that "VinFuture" and "Microsoft" are none. */
const SYLLABLE = /^(?=.*[^\0-\x7f]|.{1,6}$)\p{Lu}\p{Ll}*$/u;

/** Whether a syllable in small letters between two capitals is the later half of the word that the first begins. */
function isLaterSyllable(previous: Word | undefined, word: Word, next: Word | undefined, text: string): boolean {
  return (
    previous !== undefined &&
    next !== undefined &&
    SYLLABLE.test(previous.text) &&
    isCapitalised(next.text) &&
    /^\s$/u.test(text.slice(word.end, next.start)) &&
    !NO_SYLLABLE.has(foldForMatching(word.text))
  );
}

/** How many of the words belong to the name: capitals, their later syllables, and "và" or a hyphen between two such words. */
export function nameLength(words: readonly Word[], text: string, kind: InstitutionKind): number {
  let length = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const previous = words[i - 1];
    // A unit inside a ministry is followed by its head's name or by the body it is part of: "Vụ Giáo dục Tiểu học Bộ GD&ĐT".
    if (kind === 'MINISTRY_UNIT' && i > 0 && (OTHER_BODY.test(word.text) || FAMILY.test(word.text))) break;
    // "Giám đốc Đại học Quốc gia Hà Nội Lê Quân": behind the province the head's name begins.
    const place = i < 2 ? '' : `${words[i - 2]!.text} ${words[i - 1]!.text}`;
    if (FAMILY.test(word.text) && ownNameLevels(place).includes('PROVINCE')) break;
    if (isCapitalised(word.text) || (i > 0 && /^\d{1,3}$/.test(word.text) && kind === 'SCHOOL')) {
      // Behind a hyphen a short form or another body follows: "Đại học Lincoln - HUTECH"; two short forms make one ("Trung tâm GDNN-GDTX").
      const isShort = previous !== undefined && /[-–]/.test(text.slice(previous.end, word.start)) && SHORT_FORM.test(word.text);
      if (isShort && !(kind === 'CENTRE' && SHORT_FORM.test(previous.text))) break;
      length = i + 1;
      continue;
    }
    const next = words[i + 1];
    if (
      i > 0 &&
      word.text === 'và' &&
      next !== undefined &&
      !HEAD_WORD.test(next.text) &&
      !OTHER_HEAD.test(foldForMatching(text.slice(next.start, next.start + 24).replace(/\s+/g, ' '))) &&
      (isCapitalised(next.text) || ONE_CAPITAL.has(kind))
    )
      continue;
    const pair = previous === undefined ? '' : foldForMatching(`${previous.text} ${word.text}`);
    const opensPair = next !== undefined && NAME_WORDS.has(foldForMatching(`${word.text} ${next.text}`));
    const third = words[i + 2];
    // "Học viện Chính trị quốc gia Hồ Chí Minh": a word in small letters before the next capital.
    const leadsOn =
      opensPair &&
      (isCapitalised(next.text) ||
        (third !== undefined && isCapitalised(third.text) && !VERB_WORDS.has(foldForMatching(`${word.text} ${next.text}`))));
    const isLater =
      NAME_WORDS.has(pair) ||
      (previous !== undefined && isCapitalised(previous.text) && WITH_CAPITAL.has(pair)) ||
      (LATER_SYLLABLES.has(kind) && isLaterSyllable(previous, word, next, text));
    if (i === 0 || !(isLater || leadsOn || (opensPair && ONE_CAPITAL.has(kind)))) break;
    if (isLater) length = i + 1;
  }
  return length;
}

/** Whether a name is one word that only says what is done ("Quỹ Hỗ trợ …"): the rest of it is not known. */
export function saysOnlyWhatIsDone(words: readonly Word[], length: number): boolean {
  return length === 2 && WITH_CAPITAL.has(foldForMatching(`${words[0]?.text} ${words[1]?.text}`));
}

/** The length of a name without words that only say that the unit is the city of the text: "Trung tâm Dịch vụ việc làm Thành phố". */
export function withoutCity(words: readonly Word[], length: number, kind: InstitutionKind): number {
  if (kind !== 'CENTRE' && kind !== 'ASSOCIATION') return length;
  const [type, last] = words.slice(0, length).slice(-2);
  return foldForMatching(`${type?.text} ${last?.text}`) === 'thành phố' ? length - 2 : length;
}
