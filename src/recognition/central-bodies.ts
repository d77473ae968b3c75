/**
 * How texts write the bodies of the centre: each full name with the ways to say it, as patterns over text folded for matching, spaces meaning
 * any run of blanks. Which body it is, is resolution's question; this table only recognises the words.
 */
import { foldForMatching } from '../vocabulary/folding.js';

export interface CentralBodyWords {
  /** The full name, by which vocabulary knows the body. */
  readonly name: string;
  readonly pattern: string;
}

const TRAINING = '(?:giáo dục(?: và| -|,|&)? ?đào tạo|gd ?(?:&|-|và)? ?đt|gđ ?- ?đt|giáo dục)';

/** Fields of ministries, as they stand after "Bộ" and, mostly, after "Sở". Longest first. */
export const MINISTRY_FIELDS: readonly (readonly [name: string, pattern: string])[] = [
  ['Giáo dục và Đào tạo', TRAINING],
  [
    'Lao động - Thương binh và Xã hội',
    '(?:lao động ?[-,–]? ?thương binh(?: và| -)? ?xã hội|lđ ?[-–]? ?tb ?(?:&|và)? ?xh|lđtbxh|lao động)',
  ],
  ['Khoa học và Công nghệ', '(?:khoa học(?: và| -|,)? ?công nghệ|kh ?(?:&|-|và)? ?cn)'],
  ['Kế hoạch và Đầu tư', '(?:kế hoạch(?: và| -)? ?đầu tư|kh ?(?:&|-|và)? ?đt)'],
  ['Thông tin và Truyền thông', '(?:thông tin(?: và| -|,)? ?truyền thông|tt ?(?:&|-|và)? ?tt)'],
  ['Văn hóa, Thể thao và Du lịch', '(?:văn hóa ?[,-]? ?thể thao(?: và| -|,)? ?du lịch|vh,? ?tt ?(?:&|-|và)? ?dl|vhttdl)'],
  ['Văn hóa và Thể thao', 'văn hóa(?: và| -)? ?thể thao'],
  ['Nông nghiệp và Phát triển nông thôn', '(?:nông nghiệp(?: và| -)? ?phát triển nông thôn|nn ?(?:&|-|và)? ?ptnt)'],
  ['Nông nghiệp và Môi trường', '(?:nông nghiệp(?: và| -)? ?môi trường|nn ?(?:&|-|và)? ?mt)'],
  ['Tài nguyên và Môi trường', '(?:tài nguyên(?: và| -)? ?môi trường|tn ?(?:&|-|và)? ?mt)'],
  ['Giao thông vận tải', '(?:giao thông(?: -)? ?vận tải|gtvt)'],
  ['Dân tộc và Tôn giáo', 'dân tộc(?: và| -)? ?tôn giáo'],
  ['Công Thương', 'công thương'],
  ['Quốc phòng', 'quốc phòng'],
  ['Công an', 'công an'],
  ['Ngoại giao', 'ngoại giao'],
  ['Tài chính', 'tài chính'],
  ['Xây dựng', 'xây dựng'],
  ['Nội vụ', 'nội vụ'],
  ['Tư pháp', 'tư pháp'],
  ['Y tế', 'y tế'],
];

/**
 * Bodies that texts name in full: committees of the National Assembly, of before and after its reorganisation of 18 February 2025, courts and
 * inspectorates, the organisations of the Fatherland Front. A comma or a hyphen may stand between the parts of a name.
 */
const NAMED_IN_FULL: readonly string[] = [
  'Hội đồng Dân tộc',
  'Ủy ban Pháp luật và Tư pháp',
  'Ủy ban Pháp luật',
  'Ủy ban Tư pháp',
  'Ủy ban Kinh tế và Tài chính',
  'Ủy ban Tài chính, Ngân sách',
  'Ủy ban Kinh tế',
  'Ủy ban Quốc phòng, An ninh và Đối ngoại',
  'Ủy ban Quốc phòng và An ninh',
  'Ủy ban Đối ngoại',
  'Ủy ban Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng',
  'Ủy ban Văn hóa, Giáo dục',
  'Ủy ban Văn hóa và Xã hội',
  'Ủy ban Xã hội',
  'Ủy ban Khoa học, Công nghệ và Môi trường',
  'Ủy ban Công tác đại biểu',
  'Ủy ban Dân nguyện và Giám sát',
  'Ủy ban Kiểm tra Trung ương',
  'Ban Nội chính Trung ương',
  'Ban Dân vận Trung ương',
  'Tòa án nhân dân tối cao',
  'Viện kiểm sát nhân dân tối cao',
  'Kiểm toán nhà nước',
  'Hội đồng Thi đua - Khen thưởng Trung ương',
  'Hội đồng Quốc gia Giáo dục và Phát triển nhân lực',
  'Bảo hiểm xã hội Việt Nam',
  'Tổng Liên đoàn Lao động Việt Nam',
  'Công đoàn Giáo dục Việt Nam',
  'Hội Khuyến học Việt Nam',
  'Hội Liên hiệp Phụ nữ Việt Nam',
  'Hội Nông dân Việt Nam',
  'Hội Cựu chiến binh Việt Nam',
  'Hội Sinh viên Việt Nam',
  'Hội Liên hiệp Thanh niên Việt Nam',
  'Hội Chữ thập đỏ Việt Nam',
  'Hội Cựu giáo chức Việt Nam',
  'Ngân hàng Chính sách xã hội',
  'Ngân hàng Phát triển Việt Nam',
  'Đài Truyền hình Việt Nam',
  'Đài Tiếng nói Việt Nam',
  'Thông tấn xã Việt Nam',
  'Quân ủy Trung ương',
  'Cổng Thông tin điện tử Chính phủ',
  'Hội đồng Giáo sư Nhà nước',
  'Hội đồng Đội Trung ương',
  'Ủy ban Quốc gia Đổi mới giáo dục và đào tạo',
  'Ủy ban Quốc gia về Chuyển đổi số',
  'Ủy ban Quốc gia UNESCO Việt Nam',
  'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
  'Hiệp hội Các trường đại học, cao đẳng Việt Nam',
  'Hội Bảo vệ quyền trẻ em Việt Nam',
  'Học viện Quản lý giáo dục',
  'Cục Khoa học, Công nghệ và Thông tin',
  'Vụ Khoa học, Công nghệ và Môi trường',
  'Ban Dân nguyện',
  'Viện Nghiên cứu lập pháp',
  'Phòng Thương mại và Công nghiệp Việt Nam',
];
const inFull = (name: string): CentralBodyWords => ({
  name,
  pattern: foldForMatching(name).replace(/, | - /g, ' ?[,-]? '),
});

/** Longest first: the first that matches at a place wins. */
export const CENTRAL_BODIES: readonly CentralBodyWords[] = [
  {
    name: 'Đại hội đại biểu toàn quốc của Đảng',
    pattern: 'đại hội(?: đại biểu)?(?: toàn quốc)?(?: lần thứ)? (?:xiv|xiii|xii|xi|x)(?: của)? đảng',
  },
  ...NAMED_IN_FULL.map(inFull),
  ...MINISTRY_FIELDS.map(([name, pattern]) => ({ name: `Bộ ${name}`, pattern: `(?<!(?:toàn|cán|nội|đồng|tiến) )bộ ${pattern}` })),
  { name: 'Bộ Giáo dục và Đào tạo', pattern: 'bgd ?(?:&|-)? ?đt' },
  { name: 'Ủy ban Thường vụ Quốc hội', pattern: '(?:ủy ban thường vụ quốc hội|ubtv ?qh)' },
  { name: 'Văn phòng Quốc hội', pattern: 'văn phòng quốc hội' },
  { name: 'Quốc hội', pattern: 'quốc hội' },
  { name: 'Chủ tịch nước', pattern: 'chủ tịch nước' },
  { name: 'Văn phòng Chính phủ', pattern: '(?:văn phòng chính phủ|vpcp)' },
  { name: 'Thanh tra Chính phủ', pattern: 'thanh tra chính phủ' },
  { name: 'Thủ tướng Chính phủ', pattern: '(?<!phó )thủ tướng(?: chính phủ)?' },
  // "Phó Thủ tướng Chính phủ" is an office, not the Government.
  // "Chính phủ điện tử" is a way of working, not the Government.
  // "cơ quan thuộc Chính phủ" are agencies of its own kind (Luật Tổ chức Chính phủ, art. 42), not the Government.
  { name: 'Chính phủ', pattern: '(?<!thủ tướng |cơ quan thuộc )chính phủ(?! (?:điện tử|số)(?![\\p{L}]))' },
  {
    name: 'Ban Chấp hành Trung ương',
    pattern:
      '(?:ban chấp hành|bch) ?(?:trung ương|tư|tw)(?! đoàn)(?: đảng)?(?: cộng sản việt nam)?(?: \\(?khóa [ivx]{1,5}\\)?)?|(?<!(?:ban bí thư|ban nội chính|ban dân vận|ban tổ chức|văn phòng|ban kinh tế) )trung ương đảng(?: khóa [ivx]{1,5})?',
  },
  { name: 'Bộ Chính trị', pattern: 'bộ (?:chính|phình) trị' },
  { name: 'Ban Bí thư', pattern: 'ban bí thư(?: trung ương(?: đảng)?)?' },
  { name: 'Ban Tuyên giáo và Dân vận Trung ương', pattern: 'ban tuyên giáo và dân vận trung ương' },
  { name: 'Ban Tuyên giáo Trung ương', pattern: 'ban tuyên giáo (?:trung ương|tw)' },
  { name: 'Ban Tổ chức Trung ương', pattern: 'ban tổ chức (?:trung ương|tw)' },
  { name: 'Văn phòng Trung ương Đảng', pattern: 'văn phòng trung ương(?: đảng)?' },
  { name: 'Ngân hàng Nhà nước Việt Nam', pattern: 'ngân hàng nhà nước(?: việt nam)?' },
  { name: 'Ủy ban Dân tộc', pattern: 'ủy ban dân tộc' },
  {
    name: 'Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên',
    pattern: 'cục (?:giáo dục nghề nghiệp và giáo dục thường xuyên|gdnn ?(?:&|-|và) ?gdtx)',
  },
  { name: 'Tổng cục Giáo dục nghề nghiệp', pattern: 'tổng cục (?:giáo dục nghề nghiệp|gdnn)' },
  { name: 'Mặt trận Tổ quốc Việt Nam', pattern: '(?:ủy ban trung ương )?(?:mặt trận tổ quốc|mttq) việt nam' },
  {
    name: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    pattern:
      '(?:trung ương )?đoàn (?:thanh niên cộng sản|tncs) hồ chí minh|(?:(?:ban chấp hành|bch|ban bí thư) )?trung ương đoàn(?! (?:thanh|tncs))',
  },
  { name: 'Đảng Cộng sản Việt Nam', pattern: 'đảng cộng sản việt nam|(?<=của )đảng(?= |\\.|,|;|$)(?! (?:bộ|ủy|viên))' },
  { name: 'Trung ương', pattern: '(?<=(?:của|từ|theo|do) )trung ương(?= ?[,;.)]|$)' },
];
