/** Schools, universities, departments of ministries and boards as identities: by name, and by place where a name exists in several. */
import type { InstitutionKind, InstitutionMention } from '../recognition/institutions.js';
import type { AgencyEntity } from '../vocabulary/facts.js';
import { slugOf } from '../vocabulary/folding.js';
import { nameForm } from '../vocabulary/name-forms.js';
import type { AgencySide } from '../vocabulary/kinds.js';
import { ownNameOf, typeWordOf } from '../vocabulary/localities.js';
import { agenciesNamed } from '../vocabulary/agencies.js';
import type { NamedAgency } from './agencies.js';
import type { ArticleContext } from './article-context.js';
import type { NamedPlace } from './localities.js';
import type { Registry } from './registry.js';

const SIDES: Readonly<Record<InstitutionKind, AgencySide | null>> = {
  SCHOOL: 'SCHOOL',
  UNIVERSITY: 'SCHOOL',
  MINISTRY_UNIT: 'STATE',
  BOARD: 'STATE',
  CENTRE: 'STATE',
  ASSOCIATION: 'FRONT',
  ORGANISATION: null,
};
/** Schools below the university share their names across provinces (Lê Quý Đôn, Chu Văn An): the source's locality is part of who they are. */
const NEEDS_PLACE: ReadonlySet<InstitutionKind> = new Set(['SCHOOL', 'CENTRE']);

const GENERIC_BOARD = /^ban chỉ đạo(?: của chính phủ| trung ương| quốc gia| cấp quốc gia| tỉnh| thành phố)?$/iu;

/** Short forms of the press inside a name, which every reader spells out: "NXB ĐH Sư phạm", "Đại học Quốc gia HN", "NXB GDVN". */
const SHORT_FORMS: readonly (readonly [form: RegExp, words: string])[] = [
  [/(?<![\p{L}\p{N}])ĐH(?![\p{L}\p{N}])/gu, 'Đại học'],
  [/(?<![\p{L}\p{N}])CĐ(?![\p{L}\p{N}])/gu, 'Cao đẳng'],
  [/(?<![\p{L}\p{N}])HN$/u, 'Hà Nội'],
  [/(?<![\p{L}\p{N}])GDVN$/u, 'Giáo dục Việt Nam'],
];
const spelledOut = (name: string): string => SHORT_FORMS.reduce((written, [form, words]) => written.replace(form, words), name);

/** "Trường Đại học X" and "Đại học X", "TP.HCM" and "Thành phố Hồ Chí Minh" are one name each. */
function institutionSlug(name: string): string {
  return slugOf(nameForm(name)).replace(/^truong-(?=dai-hoc-)/, '');
}

/** Where an institution is: in the place whose type its name ends with ("Trung tâm GDTX tỉnh Lào Cai"), else where the source is at home. */
function placeOf(mention: InstitutionMention, places: readonly NamedPlace[], { locality }: ArticleContext) {
  const { start, end, unitWord } = mention;
  const named =
    unitWord === null ? undefined : places.find(({ place }) => start < place.start && place.start < end && end < place.end);
  return named === undefined ? { mention, locality } : { mention: { ...mention, end: named.place.end }, locality: named.unit };
}

export function nameInstitutions(
  mentions: readonly InstitutionMention[],
  to: { context: ArticleContext; registry: Registry; places: readonly NamedPlace[]; text: string },
): NamedAgency[] {
  const named: NamedAgency[] = [];
  /** Short forms ("Ban Chỉ đạo") are the one longer name of the source that begins with them. */
  const names = [...new Set(mentions.map((mention) => mention.name))];
  for (const found of mentions) {
    const { mention: whole, locality } = placeOf(found, to.places, to.context);
    const mention = { ...whole, text: to.text.slice(whole.start, whole.end) };
    if (mention.unitWord !== null && locality === null) continue;
    const longer = names.filter((name) => name !== mention.name && name.startsWith(`${mention.name} `));
    const isBoard = mention.institution === 'BOARD';
    const isShort = isBoard && GENERIC_BOARD.test(mention.name);
    // A board's name that begins with another's ran on into its sentence; the shorter is the name.
    const shorter = isBoard ? names.filter((name) => !GENERIC_BOARD.test(name) && mention.name.startsWith(`${name} `)) : [];
    const [only] = isShort ? (longer.length === 1 ? longer : []) : shorter;
    if (isShort && only === undefined) continue;
    const own = spelledOut(only ?? mention.name);
    const name =
      mention.unitWord === null || locality === null
        ? own
        : `${own} ${typeWordOf(locality)?.toLowerCase() ?? ''} ${ownNameOf(locality)}`;
    const place = NEEDS_PLACE.has(mention.institution) && locality !== null ? `/${locality.id.slice('locality:'.length)}` : '';
    const known = agenciesNamed(name).find((agency) => agency.level === 'CENTRAL');
    const entity: AgencyEntity = known ?? {
      id: `agency:${institutionSlug(own)}${place}`,
      kind: 'AGENCY',
      name,
      aliases: [],
      side: SIDES[mention.institution],
      level: mention.institution === 'MINISTRY_UNIT' ? 'CENTRAL' : 'INSTITUTION',
      bodyKind: mention.institution,
      collective: false,
      validFrom: null,
      validTo: null,
    };
    to.registry.add(entity, mention);
    named.push({
      entity,
      mention: {
        kind: 'AGENCY',
        central: name,
        local: null,
        unit: { typeWord: null, ownName: null },
        ordinal: null,
        office: null,
        start: mention.start,
        end: mention.end,
        text: mention.text,
        rule: mention.rule,
        confidence: mention.confidence,
      },
    });
  }
  return named;
}
