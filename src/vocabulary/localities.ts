/** Questions to the list of places: by name, by id, by containment and by succession. Names keep their accents: Sơn Động is not Sơn Đông. */
import type { LocalityEntity } from './facts.js';
import { foldForMatching } from './folding.js';
import type { LocalityLevel } from './kinds.js';
import { type Succession, localityList } from './locality-list.js';
import { lazily } from './lazily.js';

/** Words that say what kind of unit a place is, longest first, and how each is abbreviated before a name. */
const TYPE_WORDS = ['Thành phố', 'Thị trấn', 'Đặc khu', 'Thị xã', 'Phường', 'Huyện', 'Quận', 'Tỉnh', 'Xã'] as const;
const ABBREVIATED: Readonly<Record<string, string>> = {
  tp: 'thành phố',
  tt: 'thị trấn',
  tx: 'thị xã',
  p: 'phường',
  h: 'huyện',
  q: 'quận',
  t: 'tỉnh',
  x: 'xã',
};
const FOLDED_TYPES = TYPE_WORDS.map((word) => foldForMatching(word));

export interface LocalityQuery {
  readonly level?: LocalityLevel;
  /** Only units that existed on this day ("2024-07-27"). */
  readonly asOf?: string;
  /** Only units that are, or were, part of this one, at any depth. */
  readonly within?: string;
}

export function localities(): readonly LocalityEntity[] {
  return localityList().all;
}
export function localityById(id: string): LocalityEntity | null {
  return localityList().byId.get(id) ?? null;
}

/** The type word of a unit as its name has it ("Huyện"); null for the nation. */
export function typeWordOf(locality: LocalityEntity): string | null {
  return TYPE_WORDS.find((word) => locality.name.startsWith(`${word} `)) ?? null;
}
/** A unit's name without its type word ("Bảo Thắng"); a numbered ward keeps its number. */
export function ownNameOf(locality: LocalityEntity): string {
  const type = typeWordOf(locality);
  return type === null ? locality.name : locality.name.slice(type.length + 1);
}

/** Lower case, one tone style, "-" and "." as a space, abbreviated type words written out: the form in which place names are compared. */
export function localityForm(name: string): string {
  const form = foldForMatching(name)
    .replace(/[.\-,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return form.replace(/^(tp|tt|tx|[phqtx]) (?=\S)/, (_, short: string) => `${ABBREVIATED[short]} `);
}

/** Names of the languages of Tây Nguyên are spelt in more than one way: "Đăk Tô" and "Đắk Tô", "Ia H' Drai" and "Ia H’Drai". */
function otherSpellings(name: string): string[] {
  const form = localityForm(name);
  const vowels = [form, form.replace(/(?<!\p{L})đăk(?!\p{L})/gu, 'đắk'), form.replace(/(?<!\p{L})đắk(?!\p{L})/gu, 'đăk')];
  return vowels.flatMap((each) => [each, each.replace(/\s*['’ʼ‘]\s*/gu, "'"), each.replace(/\s*['’ʼ‘]\s*/gu, '’')]);
}

const byForm = lazily(() => {
  const index = new Map<string, LocalityEntity[]>();
  const put = (form: string, locality: LocalityEntity): void => {
    const known = index.get(form);
    if (known === undefined) index.set(form, [locality]);
    else if (!known.includes(locality)) known.push(locality);
  };
  for (const locality of localityList().all) {
    const names = [locality.name, ownNameOf(locality), ...(locality.aliases ?? [])];
    for (const name of names) put(localityForm(name), locality);
    // Communes are left out: there "Đăk Hà" and "Đắk Hà" are two.
    if (locality.level === 'DISTRICT') for (const form of names.flatMap(otherSpellings)) put(form, locality);
  }
  return index;
});

export function existedOn(locality: LocalityEntity, day: string): boolean {
  return (locality.validFrom === null || locality.validFrom <= day) && (locality.validTo === null || day < locality.validTo);
}

/** Units of that name, with or without its type word, in list order. The type word counts when it is given. */
export function localitiesNamed(name: string, query: LocalityQuery = {}): LocalityEntity[] {
  const form = localityForm(name);
  return (byForm().get(form) ?? []).filter(
    (locality) =>
      (query.level === undefined || locality.level === query.level) &&
      (query.asOf === undefined || existedOn(locality, query.asOf)) &&
      (query.within === undefined || ancestorsOf(locality.id).some((above) => above.id === query.within)),
  );
}

/** Every form under which a place is found, for the gazetteer matcher: folded, with and without type word. */
export function localityForms(): ReadonlyMap<string, readonly LocalityEntity[]> {
  return byForm();
}
/** Folded type words, longest first. */
export function localityTypeForms(): readonly string[] {
  return FOLDED_TYPES;
}

/** What the unit is part of on that day; without a day, what it was part of last. Null for the nation. */
export function containerOf(id: string, asOf?: string): LocalityEntity | null {
  const above = (localityList().containers.get(id) ?? []).map((each) => localityById(each)!);
  if (asOf === undefined) return above.at(-1) ?? null;
  return above.find((each) => existedOn(each, asOf)) ?? null;
}
/** All units that this one is or was part of, nearest first. */
export function ancestorsOf(id: string): LocalityEntity[] {
  const direct = (localityList().containers.get(id) ?? []).map((each) => localityById(each)!);
  const further = direct.flatMap((each) => ancestorsOf(each.id));
  return [...direct, ...further].filter((each, index, all) => all.findIndex((other) => other.id === each.id) === index);
}
export function partsOf(id: string): LocalityEntity[] {
  return (localityList().parts.get(id) ?? []).map((each) => localityById(each)!);
}

const successionIndex = lazily(() => {
  const from = new Map<string, Succession[]>();
  const to = new Map<string, Succession[]>();
  for (const each of localityList().successions) {
    from.set(each.from, [...(from.get(each.from) ?? []), each]);
    to.set(each.to, [...(to.get(each.to) ?? []), each]);
  }
  return { from, to };
});
/** What took the unit over, wholly or in part; empty while it exists and where the data does not know. */
export function successorsOf(id: string): readonly Succession[] {
  return successionIndex().from.get(id) ?? [];
}
export function predecessorsOf(id: string): readonly Succession[] {
  return successionIndex().to.get(id) ?? [];
}
