/**
 * How texts write the bodies that exist once per locality (domain.md §3.1, §3.2, §3.4): the head of the name, and the levels of the unit that
 * may follow it. "UBND" takes any; "Huyện ủy" says the level itself.
 */
import type { AgencySide, LocalityLevel } from '../vocabulary/kinds.js';
import { MINISTRY_FIELDS } from './central-bodies.js';

export type LocalBodyKind =
  | 'PEOPLES_COMMITTEE'
  | 'PEOPLES_COUNCIL'
  | 'PARTY_COMMITTEE'
  | 'PARTY_STANDING_COMMITTEE'
  | 'PARTY_STANDING_BOARD'
  | 'PARTY_EXECUTIVE_COMMITTEE'
  | 'PARTY_ORGANISATION'
  | 'PARTY_CONGRESS'
  | 'PARTY_PROPAGANDA_BOARD'
  | 'PARTY_ORGANISING_BOARD'
  | 'PARTY_INSPECTION_COMMISSION'
  | 'PARTY_MASS_MOBILISATION_BOARD'
  | 'PARTY_INTERNAL_AFFAIRS_BOARD'
  | 'PARTY_BLOC_COMMITTEE'
  | 'ETHNIC_BOARD'
  | 'HEALTH_STATION'
  | 'PARTY_OFFICE'
  | 'COMMITTEE_OFFICE'
  | 'COUNCIL_BOARD'
  | 'DEPARTMENT'
  | 'DIVISION'
  | 'FATHERLAND_FRONT'
  | 'YOUTH_UNION'
  | 'POLICE'
  | 'MILITARY_COMMAND'
  | 'INSPECTORATE'
  | 'SOCIAL_INSURANCE'
  | 'TREASURY'
  | 'COURT'
  | 'PROCURACY'
  | 'DEPUTIES'
  | 'BORDER_GUARD'
  | 'POLITICAL_SCHOOL'
  | 'MANAGEMENT_BOARD'
  | 'EMULATION_BOARD'
  | 'BANK_BRANCH'
  | 'TRADE_UNION'
  | 'MASS_ORGANISATION'
  | 'BROADCASTER';

export interface LocalBodyWords {
  readonly body: LocalBodyKind;
  /** The kind's key in the vocabulary of bodies; null for kinds that vocabulary derives no body of. */
  readonly key: string | null;
  readonly side: AgencySide;
  /** The full head of the name: "Ủy ban nhân dân", "Sở Giáo dục và Đào tạo", "Tỉnh ủy". */
  readonly head: string;
  readonly pattern: string;
  /** The level that the head itself tells, when it does. */
  readonly level: LocalityLevel | null;
  /** Levels at which the body exists. */
  readonly levels: readonly LocalityLevel[];
  /** The head is a word of the trade too: without a unit behind it, it names no body. */
  readonly needsUnit?: boolean;
}

const ALL: readonly LocalityLevel[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];
const UPPER: readonly LocalityLevel[] = ['PROVINCE', 'DISTRICT'];

/** Party committees whose word tells the level; "Thành ủy" is a central city's or a provincial city's (domain.md §1.4). */
const COMMITTEES: readonly (readonly [word: string, name: string, level: LocalityLevel | null])[] = [
  ['tỉnh ủy', 'Tỉnh ủy', 'PROVINCE'],
  ['thành ủy', 'Thành ủy', null],
  ['huyện ủy', 'Huyện ủy', 'DISTRICT'],
  ['quận ủy', 'Quận ủy', 'DISTRICT'],
  ['thị ủy', 'Thị ủy', 'DISTRICT'],
  // A commune's committee names its unit with the type: "Đảng ủy xã …". The Đảng ủy of a ministry or school is another's.
  // In a row the unit stands behind the last: "Đảng ủy, HĐND, UBND xã".
  [
    'đảng ủy(?= (?:xã|phường|thị trấn|đặc khu)(?![\\p{L}])|, (?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân)(?:(?:, | và )(?:ubnd|ủy ban nhân dân))? (?:xã|phường|thị trấn|đặc khu)(?![\\p{L}]))',
    'Đảng ủy',
    'COMMUNE',
  ],
];

function partyBodies(): LocalBodyWords[] {
  const prefixes: readonly (readonly [LocalBodyKind, string, string, string | null])[] = [
    ['PARTY_STANDING_COMMITTEE', 'Ban Thường vụ ', '(?:ban thường vụ|btv) ', 'btv-cap-uy'],
    ['PARTY_STANDING_BOARD', 'Thường trực ', '(?:ban )?thường trực ', null],
    ['PARTY_PROPAGANDA_BOARD', 'Ban Tuyên giáo và Dân vận ', 'ban tuyên giáo và dân vận ', null],
    ['PARTY_PROPAGANDA_BOARD', 'Ban Tuyên giáo ', 'ban tuyên giáo ', 'btg-cap-uy'],
    ['PARTY_ORGANISING_BOARD', 'Ban Tổ chức ', 'ban tổ chức ', 'btc-cap-uy'],
    ['PARTY_MASS_MOBILISATION_BOARD', 'Ban Dân vận ', 'ban dân vận ', null],
    ['PARTY_INTERNAL_AFFAIRS_BOARD', 'Ban Nội chính ', 'ban nội chính ', null],
    ['PARTY_INSPECTION_COMMISSION', 'Ủy ban Kiểm tra ', '(?:ủy ban kiểm tra|ubkt) ', null],
    ['PARTY_OFFICE', 'Văn phòng ', 'văn phòng ', 'vp-cap-uy'],
    ['PARTY_COMMITTEE', '', '', 'cap-uy'],
  ];
  return prefixes.flatMap(([body, prefixName, prefix, key]) =>
    COMMITTEES.map(
      ([word, name, level]): LocalBodyWords => ({
        body,
        key,
        side: 'PARTY',
        head: `${prefixName}${name}`,
        pattern: `${prefix}${word}`,
        level,
        levels: level === null ? UPPER : [level],
      }),
    ),
  );
}

interface StateBody {
  readonly body: LocalBodyKind;
  readonly key: string | null;
  readonly head: string;
  readonly pattern: string;
  readonly levels?: readonly LocalityLevel[];
  readonly needsUnit?: boolean;
  readonly side?: AgencySide;
}
const state = ({ levels = ALL, side = 'STATE', ...words }: StateBody): LocalBodyWords => ({
  ...words,
  side,
  level: null,
  levels,
});

/** Departments that the vocabulary of bodies knows by key. */
const DEPARTMENT_KEYS: Readonly<Record<string, string>> = {
  'Giáo dục và Đào tạo': 'sgddt',
  'Nội vụ': 'so-noi-vu',
  'Tài chính': 'so-tai-chinh',
  'Kế hoạch và Đầu tư': 'so-khdt',
  'Lao động - Thương binh và Xã hội': 'so-ldtbxh',
  'Thông tin và Truyền thông': 'so-tttt',
  'Khoa học và Công nghệ': 'so-khcn',
  'Văn hóa, Thể thao và Du lịch': 'so-vhttdl',
  'Văn hóa và Thể thao': 'so-vhttdl',
  'Y tế': 'so-y-te',
};

const COUNCIL_BOARDS: readonly (readonly [name: string, pattern: string, key: string])[] = [
  ['Pháp chế', 'pháp chế', 'ban-phap-che-hdnd'],
  ['Kinh tế - Ngân sách', 'kinh tế(?: ?-| và|,)? ngân sách', 'ban-kinh-te-ngan-sach-hdnd'],
  ['Văn hóa - Xã hội', 'văn hóa(?: ?-| và|,)? xã hội', 'ban-van-hoa-xa-hoi-hdnd'],
  ['Kinh tế - Xã hội', 'kinh tế(?: ?-| và|,)? xã hội', 'ban-kinh-te-xa-hoi-hdnd'],
  ['Đô thị', 'đô thị', 'ban-do-thi-hdnd'],
  ['Dân tộc', 'dân tộc', 'ban-dan-toc-hdnd'],
];

/**
 * Bodies that a unit has beside its committee and departments, by law (Luật Công an nhân dân, Luật Quốc phòng, Luật Thanh tra, Luật Tổ chức
 * Tòa án nhân dân and its like). Their heads are words of the trade too, so the unit stands right behind: "Công an tỉnh", "Kho bạc Nhà nước Hà Nội".
 */
const BESIDE_COMMITTEE: readonly (readonly [LocalBodyKind, head: string, pattern: string, levels: readonly LocalityLevel[]])[] = [
  ['POLICE', 'Công an', '(?<!bộ )công an', ALL],
  ['HEALTH_STATION', 'Trạm Y tế', 'trạm y tế', ['COMMUNE']],
  ['ETHNIC_BOARD', 'Ban Dân tộc', 'ban dân tộc', ['PROVINCE']],
  [
    'PARTY_BLOC_COMMITTEE',
    'Đảng ủy Khối các cơ quan',
    'đảng ủy khối (?:các )?(?:cơ quan(?: (?:và )?doanh nghiệp)?)',
    ['PROVINCE'],
  ],
  [
    'MANAGEMENT_BOARD',
    'Ban Quản lý dự án đầu tư xây dựng',
    '(?:ban quản lý dự án|ban qlda|bqlda) (?:đầu tư xây dựng|đtxd)',
    UPPER,
  ],
  ['MILITARY_COMMAND', 'Bộ Chỉ huy quân sự', 'bộ (?:chỉ huy quân sự|chqs)', ['PROVINCE']],
  ['MILITARY_COMMAND', 'Ban Chỉ huy quân sự', 'ban (?:chỉ huy quân sự|chqs)', ['DISTRICT']],
  ['INSPECTORATE', 'Thanh tra', '(?<!(?:tiến hành|công tác|cuộc|về|qua) )thanh tra', UPPER],
  ['BORDER_GUARD', 'Bộ Chỉ huy Bộ đội Biên phòng', '(?:bộ chỉ huy|bch) (?:bộ đội biên phòng|bđbp)', ['PROVINCE']],
  ['BORDER_GUARD', 'Bộ đội Biên phòng', '(?:bộ đội biên phòng|bđbp)', ['PROVINCE']],
  ['POLITICAL_SCHOOL', 'Trường Chính trị', 'trường chính trị', ['PROVINCE']],
  ['MANAGEMENT_BOARD', 'Ban Quản lý các khu công nghiệp', 'ban quản lý (?:các )?khu công nghiệp', ['PROVINCE']],
  ['MANAGEMENT_BOARD', 'Ban Quản lý Khu kinh tế', 'ban quản lý (?:các )?khu kinh tế', ['PROVINCE']],
  ['EMULATION_BOARD', 'Ban Thi đua - Khen thưởng', 'ban thi đua(?: ?[-–]|,| và)? khen thưởng', ['PROVINCE']],
  ['MASS_ORGANISATION', 'Hội Liên hiệp Phụ nữ', 'hội (?:liên hiệp phụ nữ|lhpn)', ALL],
  ['MASS_ORGANISATION', 'Hội Cựu chiến binh', 'hội (?:cựu chiến binh|ccb)', ALL],
  ['MASS_ORGANISATION', 'Hội Nông dân', 'hội nông dân', ALL],
  ['TRADE_UNION', 'Công đoàn Giáo dục', 'công đoàn (?:ngành )?giáo dục', UPPER],
  ['TRADE_UNION', 'Liên đoàn Lao động', '(?<!tổng )liên đoàn lao động', UPPER],
  // The bank for social policies has a branch in each province (Quyết định 131/2002/QĐ-TTg).
  [
    'BANK_BRANCH',
    'Chi nhánh Ngân hàng Chính sách xã hội',
    '(?:chi nhánh )?(?:ngân hàng (?:chính sách xã hội|csxh)|nhcsxh)',
    ['PROVINCE'],
  ],
  ['SOCIAL_INSURANCE', 'Bảo hiểm xã hội', '(?:bảo hiểm xã hội|bhxh)', UPPER],
  ['TREASURY', 'Kho bạc Nhà nước', 'kho bạc nhà nước', UPPER],
  ['COURT', 'Tòa án nhân dân', 'tòa án nhân dân', UPPER],
  ['PROCURACY', 'Viện kiểm sát nhân dân', 'viện kiểm sát nhân dân', UPPER],
  ['DEPUTIES', 'Đoàn đại biểu Quốc hội', 'đoàn (?:đại biểu quốc hội|đbqh)', ['PROVINCE']],
  ['BROADCASTER', 'Đài Phát thanh và Truyền hình', 'đài (?:phát thanh(?: và| -|,)? ?truyền hình|pt ?(?:-|&)? ?th)', UPPER],
  ['BROADCASTER', 'Báo và Phát thanh, truyền hình', 'báo và phát thanh,? truyền hình', ['PROVINCE']],
];
/** Of those bodies the ones that are not of the state. */
const SIDES: Partial<Record<LocalBodyKind, AgencySide>> = {
  TRADE_UNION: 'FRONT',
  MASS_ORGANISATION: 'FRONT',
  PARTY_BLOC_COMMITTEE: 'PARTY',
};
/** The type of a unit stands right behind. */
const UNIT_FOLLOWS = '(?=\\s(?:tỉnh|thành phố|tp|huyện|quận|thị xã)(?![\\p{L}\\p{N}]))';

/** Longest heads first: the first that matches at a place wins. */
export const LOCAL_BODIES: readonly LocalBodyWords[] = [
  ...partyBodies(),
  {
    body: 'PARTY_PROPAGANDA_BOARD',
    key: 'btg-cap-uy',
    side: 'PARTY',
    head: 'Ban Tuyên giáo Huyện ủy',
    pattern: 'btghu',
    level: 'DISTRICT',
    levels: ['DISTRICT'],
  },
  {
    body: 'PARTY_PROPAGANDA_BOARD',
    key: 'btg-cap-uy',
    side: 'PARTY',
    head: 'Ban Tuyên giáo Tỉnh ủy',
    pattern: 'btgtu',
    level: 'PROVINCE',
    levels: ['PROVINCE'],
  },
  {
    body: 'PARTY_CONGRESS',
    key: null,
    side: 'PARTY',
    head: 'Đại hội Đảng bộ',
    pattern:
      'đại hội(?: đại biểu)?(?: lần thứ [ivxl]{1,6}| [ivxl]{1,6})?(?: của)? ?(?:đảng bộ)?(?= (?:tỉnh|thành phố|tp|huyện|quận|thị xã)(?![\\p{L}\\p{N}]))',
    level: null,
    levels: ALL,
  },
  {
    body: 'PARTY_EXECUTIVE_COMMITTEE',
    key: 'bch-dang-bo',
    side: 'PARTY',
    head: 'Ban Chấp hành Đảng bộ',
    pattern: '(?:ban chấp hành|bch) đảng bộ(?= )',
    level: null,
    levels: ALL,
  },
  {
    body: 'PARTY_ORGANISATION',
    key: null,
    side: 'PARTY',
    head: 'Đảng bộ',
    pattern: 'đảng bộ(?= (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường)(?![\\p{L}\\p{N}]))',
    level: null,
    levels: ALL,
  },
  state({
    body: 'COMMITTEE_OFFICE',
    key: 'vp-ubnd',
    head: 'Văn phòng Ủy ban nhân dân',
    pattern: 'văn phòng (?:ủy ban nhân dân|ubnd)',
  }),
  // The boards of a people's council (Luật Tổ chức chính quyền địa phương): "Ban Kinh tế - Ngân sách HĐND Thành phố".
  ...COUNCIL_BOARDS.map(([name, pattern, key]) =>
    state({
      body: 'COUNCIL_BOARD',
      key,
      head: `Ban ${name} Hội đồng nhân dân`,
      pattern: `ban ${pattern},? (?:của )?(?:hội đồng nhân dân|hđnd)`,
    }),
  ),
  state({ body: 'PEOPLES_COMMITTEE', key: 'ubnd', head: 'Ủy ban nhân dân', pattern: '(?:ủy ban nhân(?: dân)?|ubnd)' }),
  state({ body: 'PEOPLES_COUNCIL', key: 'hdnd', head: 'Hội đồng nhân dân', pattern: '(?:hội đồng nhân dân|hđnd)' }),
  // "cơ sở giáo dục" is a school, not a department.
  ...MINISTRY_FIELDS.map(([name, pattern]) =>
    state({
      body: 'DEPARTMENT',
      key: DEPARTMENT_KEYS[name] ?? null,
      head: `Sở ${name}`,
      pattern: `(?<!cơ\\s)sở ${pattern}`,
      levels: ['PROVINCE'],
    }),
  ),
  state({ body: 'DEPARTMENT', key: 'sgddt', head: 'Sở Giáo dục và Đào tạo', pattern: 'sgd ?(?:&|-)? ?đt', levels: ['PROVINCE'] }),
  state({
    body: 'DIVISION',
    key: 'pgddt',
    head: 'Phòng Giáo dục và Đào tạo',
    pattern: '(?:phòng (?:giáo dục(?: và| -|,|&)? ?đào tạo|gd ?(?:&|-|và)? ?đt|giáo dục)|pgd ?(?:&|-)? ?đt)',
    levels: ['DISTRICT'],
  }),
  // The office of a commune for culture, schools and health since the reform (Nghị định 150/2025/NĐ-CP).
  state({
    body: 'DIVISION',
    key: null,
    head: 'Phòng Văn hóa - Xã hội',
    pattern: 'phòng (?:văn hóa(?: ?[-–,]| và)? ?xã hội|vh ?[-&]? ?xh)(?=\\s(?:xã|phường|đặc khu)(?![\\p{L}]))',
    levels: ['COMMUNE'],
  }),
  {
    body: 'FATHERLAND_FRONT',
    key: 'mttq',
    side: 'FRONT',
    head: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
    // "Mặt trận Tổ quốc Việt Nam" without a committee or a unit is the whole organisation.
    pattern: `(?<!ủy ban trung ương )(?:(?:ủy ban|ub) ?(?:mặt trận tổ quốc|mttq)(?: việt nam)?|(?:mặt trận tổ quốc|mttq)(?: việt nam${UNIT_FOLLOWS}|(?! việt nam)))`,
    level: null,
    levels: ALL,
  },
  ...BESIDE_COMMITTEE.map(([body, head, pattern, levels]) =>
    state({
      body,
      key: null,
      head,
      pattern,
      levels,
      // A station that a text speaks of is the one of its place.
      needsUnit: body !== 'BROADCASTER' && body !== 'ETHNIC_BOARD',
      side: SIDES[body] ?? 'STATE',
    }),
  ),
  {
    body: 'YOUTH_UNION',
    key: null,
    side: 'FRONT',
    head: 'Tỉnh đoàn',
    pattern: 'tỉnh đoàn',
    level: 'PROVINCE',
    levels: ['PROVINCE'],
  },
  { body: 'YOUTH_UNION', key: null, side: 'FRONT', head: 'Thành đoàn', pattern: 'thành đoàn', level: null, levels: UPPER },
  ...(['Huyện đoàn', 'Quận đoàn', 'Thị đoàn'] as const).map(
    (head): LocalBodyWords => ({
      body: 'YOUTH_UNION',
      key: null,
      side: 'FRONT',
      head,
      pattern: head.toLowerCase(),
      level: 'DISTRICT',
      levels: ['DISTRICT'],
    }),
  ),
];
