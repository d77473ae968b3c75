/** Schools, universities, departments of ministries and boards as identities: by name, and by place where a name exists in several. */
import type { InstitutionKind } from '../recognition/institution-names.js';
import type { InstitutionMention } from '../recognition/institutions.js';
import { placeForm } from '../recognition/place-lexicon.js';
import type { AgencyEntity, LocalityEntity } from '../vocabulary/facts.js';
import { slugOf } from '../vocabulary/folding.js';
import { nameForm } from '../vocabulary/name-forms.js';
import type { AgencySide } from '../vocabulary/kinds.js';
import { localitiesNamed, ownNameOf, typeWordOf } from '../vocabulary/localities.js';
import { agenciesNamed } from '../vocabulary/agencies.js';
import type { Around, NamedAgency } from './agencies.js';
import { type ArticleContext, placeCandidates, settledPlace } from './article-context.js';
import { ellipticUnit } from './localities.js';

const SIDES: Readonly<Record<InstitutionKind, AgencySide | null>> = {
  SCHOOL: 'SCHOOL',
  UNIVERSITY: 'SCHOOL',
  MINISTRY_UNIT: 'STATE',
  BOARD: 'STATE',
  CENTRE: 'STATE',
  ASSOCIATION: 'FRONT',
  ORGANISATION: null,
  PRESS: 'PRESS',
};
/** Schools below the university share their names across provinces (Lê Quý Đôn, Chu Văn An): the source's locality is part of who they are. */
const NEEDS_PLACE: ReadonlySet<InstitutionKind> = new Set(['SCHOOL', 'CENTRE']);

/** Kinds of which a province has one each, whose name without the type of unit is the same. */
const IN_EACH_UNIT: ReadonlySet<InstitutionKind> = new Set(['CENTRE', 'ASSOCIATION']);

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

/** An institution with the unit that it is of, and its name without that. */
interface Placed {
  readonly mention: InstitutionMention;
  readonly own: string;
  readonly unit: LocalityEntity | null;
}

/**
 * Of which unit an institution is that each unit has one of: the unit behind its name ("Hội Khuyến học tỉnh Nghệ An"), the source's own where only
 * the type is named, the province whose bare name ends the name ("Hội Khuyến học Nghệ An"). Null: the text names a unit that is not known.
 */
function placed(mention: InstitutionMention, name: string, to: Around): Placed | null {
  const { start, end, unitWord } = mention;
  if (unitWord !== null) {
    const named = to.places.find(({ place }) => start < place.start && place.start < end && end < place.end);
    if (named !== undefined) return { mention: { ...mention, end: named.place.end }, own: name, unit: named.unit };
    if (/^\s+\p{Lu}/u.test(to.text.slice(end, end + 3))) return null;
    const unit = ellipticUnit(unitWord, to.context, to.registry);
    return unit === null ? null : { mention, own: name, unit };
  }
  return IN_EACH_UNIT.has(mention.institution)
    ? { mention, ...ofProvince(name, to.context) }
    : { mention, own: name, unit: null };
}

/** A name without the province whose bare name ends it, and that province. */
function ofProvince(name: string, context: ArticleContext): Pick<Placed, 'own' | 'unit'> {
  const words = name.split(' ');
  for (const length of [4, 3, 2]) {
    if (words.length <= length) continue;
    const ownName = words.slice(-length).join(' ');
    if (localitiesNamed(placeForm(ownName), { level: 'PROVINCE' }).length === 0) continue;
    const unit = settledPlace(placeCandidates({ ownName, typeWord: null, levels: ['PROVINCE'], context }));
    if (unit !== null)
      return {
        own: words
          .slice(0, -length)
          .join(' ')
          .replace(/ (?:TP\.?|thành phố|tỉnh)$/iu, ''),
        unit,
      };
  }
  return { own: name, unit: null };
}

export function nameInstitutions(mentions: readonly InstitutionMention[], to: Around): NamedAgency[] {
  const named: NamedAgency[] = [];
  /** Short forms ("Ban Chỉ đạo") are the one longer name of the source that begins with them. */
  const names = [...new Set(mentions.map((mention) => mention.name))];
  for (const mention of mentions) {
    const longer = names.filter((name) => name !== mention.name && name.startsWith(`${mention.name} `));
    const isBoard = mention.institution === 'BOARD';
    const isShort = isBoard && GENERIC_BOARD.test(mention.name);
    // A board's name that begins with another's ran on into its sentence; the shorter is the name.
    const shorter = isBoard ? names.filter((name) => !GENERIC_BOARD.test(name) && mention.name.startsWith(`${name} `)) : [];
    const [only] = isShort ? (longer.length === 1 ? longer : []) : shorter;
    if (isShort && only === undefined) continue;
    const where = placed(mention, spelledOut(only ?? mention.name), to);
    if (where === null) continue;
    const { own, unit } = where;
    const name = unit === null ? own : `${own} ${typeWordOf(unit)?.toLowerCase() ?? ''} ${ownNameOf(unit)}`;
    // What each unit has one of is not the same in two, whatever its name.
    const home = unit ?? (NEEDS_PLACE.has(mention.institution) ? to.context.locality : null);
    const place = home === null ? '' : `/${home.id.slice('locality:'.length)}`;
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
    const whole = { ...where.mention, text: to.text.slice(where.mention.start, where.mention.end) };
    to.registry.add(entity, whole);
    named.push({
      entity,
      mention: {
        kind: 'AGENCY',
        central: name,
        local: null,
        unit: { typeWord: null, ownName: null },
        ordinal: null,
        office: null,
        start: whole.start,
        end: whole.end,
        text: whole.text,
        rule: mention.rule,
        confidence: mention.confidence,
      },
    });
  }
  return named;
}
