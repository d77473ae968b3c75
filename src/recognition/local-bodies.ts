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
  | 'PARTY_OFFICE'
  | 'COMMITTEE_OFFICE'
  | 'DEPARTMENT'
  | 'DIVISION'
  | 'FATHERLAND_FRONT'
  | 'YOUTH_UNION';

export interface LocalBodyWords {
  readonly body: LocalBodyKind;
  readonly side: AgencySide;
  /** The full head of the name: "Ủy ban nhân dân", "Sở Giáo dục và Đào tạo", "Tỉnh ủy". */
  readonly head: string;
  readonly pattern: string;
  /** The level that the head itself tells, when it does. */
  readonly level: LocalityLevel | null;
  /** Levels at which the body exists. */
  readonly levels: readonly LocalityLevel[];
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
];

function partyBodies(): LocalBodyWords[] {
  const prefixes: readonly (readonly [LocalBodyKind, string, string])[] = [
    ['PARTY_STANDING_COMMITTEE', 'Ban Thường vụ ', '(?:ban thường vụ|btv) '],
    ['PARTY_STANDING_BOARD', 'Thường trực ', '(?:ban )?thường trực '],
    ['PARTY_PROPAGANDA_BOARD', 'Ban Tuyên giáo và Dân vận ', 'ban tuyên giáo và dân vận '],
    ['PARTY_PROPAGANDA_BOARD', 'Ban Tuyên giáo ', 'ban tuyên giáo '],
    ['PARTY_ORGANISING_BOARD', 'Ban Tổ chức ', 'ban tổ chức '],
    ['PARTY_INSPECTION_COMMISSION', 'Ủy ban Kiểm tra ', '(?:ủy ban kiểm tra|ubkt) '],
    ['PARTY_OFFICE', 'Văn phòng ', 'văn phòng '],
    ['PARTY_COMMITTEE', '', ''],
  ];
  return prefixes.flatMap(([body, prefixName, prefix]) =>
    COMMITTEES.map(
      ([word, name, level]): LocalBodyWords => ({
        body,
        side: 'PARTY',
        head: `${prefixName}${name}`,
        pattern: `${prefix}${word}`,
        level,
        levels: level === null ? UPPER : [level],
      }),
    ),
  );
}

const state = (body: LocalBodyKind, head: string, pattern: string, levels: readonly LocalityLevel[] = ALL): LocalBodyWords => ({
  body,
  side: body === 'PEOPLES_COUNCIL' ? 'LEGISLATURE' : 'STATE',
  head,
  pattern,
  level: null,
  levels,
});

/** Longest heads first: the first that matches at a place wins. */
export const LOCAL_BODIES: readonly LocalBodyWords[] = [
  ...partyBodies(),
  {
    body: 'PARTY_PROPAGANDA_BOARD',
    side: 'PARTY',
    head: 'Ban Tuyên giáo Huyện ủy',
    pattern: 'btghu',
    level: 'DISTRICT',
    levels: ['DISTRICT'],
  },
  {
    body: 'PARTY_PROPAGANDA_BOARD',
    side: 'PARTY',
    head: 'Ban Tuyên giáo Tỉnh ủy',
    pattern: 'btgtu',
    level: 'PROVINCE',
    levels: ['PROVINCE'],
  },
  {
    body: 'PARTY_CONGRESS',
    side: 'PARTY',
    head: 'Đại hội Đảng bộ',
    pattern:
      'đại hội(?: đại biểu)?(?: lần thứ [ivxl]{1,6}| [ivxl]{1,6})?(?: của)? ?(?:đảng bộ)?(?= (?:tỉnh|thành phố|tp|huyện|quận|thị xã)[\\s.])',
    level: null,
    levels: ALL,
  },
  {
    body: 'PARTY_EXECUTIVE_COMMITTEE',
    side: 'PARTY',
    head: 'Ban Chấp hành Đảng bộ',
    pattern: '(?:ban chấp hành|bch) đảng bộ(?= )',
    level: null,
    levels: ALL,
  },
  {
    body: 'PARTY_ORGANISATION',
    side: 'PARTY',
    head: 'Đảng bộ',
    pattern: 'đảng bộ(?= (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường)[\\s.])',
    level: null,
    levels: ALL,
  },
  {
    body: 'PARTY_COMMITTEE',
    side: 'PARTY',
    head: 'Đảng ủy',
    pattern: 'đảng ủy(?= (?:xã|phường|thị trấn|đặc khu)\\s)',
    level: 'COMMUNE',
    levels: ['COMMUNE'],
  },
  state('COMMITTEE_OFFICE', 'Văn phòng Ủy ban nhân dân', 'văn phòng (?:ủy ban nhân dân|ubnd)'),
  state('PEOPLES_COMMITTEE', 'Ủy ban nhân dân', '(?:ủy ban nhân(?: dân)?|ubnd)'),
  state('PEOPLES_COUNCIL', 'Hội đồng nhân dân', '(?:hội đồng nhân dân|hđnd)'),
  ...MINISTRY_FIELDS.map(([name, pattern]) => state('DEPARTMENT', `Sở ${name}`, `sở ${pattern}`, ['PROVINCE'])),
  state('DEPARTMENT', 'Sở Giáo dục và Đào tạo', 'sgd ?(?:&|-)? ?đt', ['PROVINCE']),
  state(
    'DIVISION',
    'Phòng Giáo dục và Đào tạo',
    '(?:phòng (?:giáo dục(?: và| -|,|&)? ?đào tạo|gd ?(?:&|-|và)? ?đt|giáo dục)|pgd ?(?:&|-)? ?đt)',
    ['DISTRICT'],
  ),
  {
    body: 'FATHERLAND_FRONT',
    side: 'FRONT',
    head: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
    pattern: '(?:ủy ban )?(?:mặt trận tổ quốc|mttq)(?: việt nam)?',
    level: null,
    levels: ALL,
  },
  { body: 'YOUTH_UNION', side: 'FRONT', head: 'Tỉnh đoàn', pattern: 'tỉnh đoàn', level: 'PROVINCE', levels: ['PROVINCE'] },
  { body: 'YOUTH_UNION', side: 'FRONT', head: 'Thành đoàn', pattern: 'thành đoàn', level: null, levels: UPPER },
];
