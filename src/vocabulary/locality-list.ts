/**
 * All units of administration that the shipped lists know, before and after 2025-07-01, with what each is part of and what succeeded it.
 * Codes are re-used over time (domain.md §4.2), so an id carries code, name and, for units of later than the reform, the year they began.
 */
import type { LocalityEntity } from './facts.js';
import { slugOf } from './folding.js';
import type { LocalityLevel, SuccessionShare } from './kinds.js';
import { lazily } from './lazily.js';
import { shippedJson, shippedText } from './shipped-files.js';

/** The day on which districts ended and 63 provinces became 34 (202/2025/QH15). */
export const REFORM_DATE = '2025-07-01';
export const NATION_ID = 'locality:vn';

/**
 * WHOLE: all of it went there; PART: it was divided. Null: the list names this successor and no other, and does not tell whether it took all
 * (of the communes that were divided in 2025 it names one successor each). `by`: the act that did it.
 */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly share: SuccessionShare | null;
  readonly date: string;
  readonly by: string;
}
export interface LocalityList {
  readonly all: readonly LocalityEntity[];
  readonly byId: ReadonlyMap<string, LocalityEntity>;
  /** Child id → ids of the units it is or was part of, the older first. */
  readonly containers: ReadonlyMap<string, readonly string[]>;
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly successions: readonly Succession[];
}

interface Changes {
  readonly mergers: {
    readonly date: string;
    readonly by: string;
    readonly provinces: Record<string, string>;
    readonly unchanged: string[];
  };
  /** Districts that had no communes, and the special zones that they became. */
  readonly islands: Readonly<Record<string, string>>;
  readonly renamed: readonly {
    readonly code: string;
    readonly from: string;
    readonly to: string;
    readonly date: string;
    readonly by: string;
  }[];
  /** Units that ended before the first list was taken and that older texts name. */
  readonly former: readonly {
    readonly code: string;
    readonly name: string;
    readonly partOf: string;
    readonly to: string;
    readonly succeededBy: readonly string[];
    readonly by: string;
  }[];
}

const LEVEL_OF_CODE: Readonly<Record<number, LocalityLevel>> = { 2: 'PROVINCE', 3: 'DISTRICT', 5: 'COMMUNE' };

function rowsOf(file: string): string[][] {
  return shippedText(`localities/${file}`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** Names that readers use beside the official one; facts of usage, not of the lists. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  '01': ['Thủ đô Hà Nội', 'Thủ đô'],
  '79': ['TP.HCM', 'TPHCM', 'Sài Gòn'],
  '46': ['Thừa Thiên - Huế', 'TT-Huế'],
  '77': ['Bà Rịa – Vũng Tàu'],
  '06': ['Bắc Cạn'],
  '62': ['Kontum'],
  '66': ['Đắc Lắc', 'Đăk Lăk', 'Đăk Lắk', 'Daklak'],
  '67': ['Đắc Nông', 'Đăk Nông'],
  '137': ['Mù Cang Chải'],
  '540': ['Qui Nhơn'],
  '622': ['Plei Ku'],
  '643': ['Buôn Mê Thuột', 'Ban Mê Thuột'],
};

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

function localityOf({ code, name, from, to }: Unit): LocalityEntity {
  const suffix = from === null ? '' : `-${from.slice(0, 4)}`;
  return {
    id: `locality:${code}-${slugOf(name)}${suffix}`,
    kind: 'LOCALITY',
    name,
    aliases: ALIASES[code] ?? [],
    level: LEVEL_OF_CODE[code.length] ?? 'COMMUNE',
    codes: [`gso:${code}`],
    validFrom: from,
    validTo: to,
  };
}

function build(): LocalityList {
  const changes = shippedJson<Changes>('localities/changes.json');
  const nation: LocalityEntity = {
    id: NATION_ID,
    kind: 'LOCALITY',
    name: 'Việt Nam',
    nameEn: 'Viet Nam',
    aliases: ['nước Cộng hòa xã hội chủ nghĩa Việt Nam', 'Vietnam'],
    level: 'NATION',
    codes: ['iso3166:VN'],
    validFrom: null,
    validTo: null,
  };
  const all: LocalityEntity[] = [nation];
  const containers = new Map<string, string[]>();
  const successions: Succession[] = [];
  const unchanged = new Set(changes.mergers.unchanged);
  const renamedBefore = changes.renamed.filter((r) => r.date < REFORM_DATE);
  const renamedAfter = changes.renamed.filter((r) => r.date >= REFORM_DATE);
  /** Code → units that bore it, the older first, in each era. */
  const before = new Map<string, LocalityEntity[]>();
  const after = new Map<string, LocalityEntity[]>();
  const add = (era: Map<string, LocalityEntity[]>, unit: Unit): LocalityEntity => {
    const locality = localityOf(unit);
    all.push(locality);
    era.set(unit.code, [...(era.get(unit.code) ?? []), locality]);
    return locality;
  };
  const renameWithin = (era: Map<string, LocalityEntity[]>, code: string, rename: Changes['renamed'][number]): void => {
    const units = era.get(code) ?? [];
    successions.push({ from: units[0]!.id, to: units[1]!.id, share: 'WHOLE', date: rename.date, by: rename.by });
  };

  const oldRows = rowsOf('before-2025-07-01.tsv');
  for (const [code = '', name = ''] of oldRows) {
    const to = unchanged.has(code) ? null : REFORM_DATE;
    const rename = renamedBefore.find((r) => r.code === code);
    if (rename === undefined) {
      add(before, { code, name, from: null, to });
      continue;
    }
    add(before, { code, name: rename.from, from: null, to: rename.date });
    add(before, { code, name: rename.to, from: rename.date, to });
    renameWithin(before, code, rename);
  }
  const newRows = rowsOf('from-2025-07-01.tsv');
  for (const [code = '', name = ''] of newRows) {
    const rename = renamedAfter.find((r) => r.code === code);
    if (unchanged.has(code)) after.set(code, before.get(code)!.slice(-1));
    else if (rename === undefined) add(after, { code, name, from: REFORM_DATE, to: null });
    else {
      add(after, { code, name: rename.from, from: REFORM_DATE, to: rename.date });
      add(after, { code, name: rename.to, from: rename.date, to: null });
      renameWithin(after, code, rename);
    }
  }
  const contain = (era: Map<string, LocalityEntity[]>, rows: string[][]): void => {
    for (const [code = '', , partOf = ''] of rows) {
      for (const unit of era.get(code) ?? []) {
        const above = partOf === '' ? [nation] : (era.get(partOf) ?? []);
        containers.set(
          unit.id,
          [...(containers.get(unit.id) ?? []), ...above.map((c) => c.id)].filter((id, i, ids) => ids.indexOf(id) === i),
        );
      }
    }
  };
  contain(before, oldRows);
  contain(after, newRows);

  const { date, by } = changes.mergers;
  for (const [from, to] of Object.entries(changes.mergers.provinces)) {
    successions.push({ from: before.get(from)!.at(-1)!.id, to: after.get(to)![0]!.id, share: 'WHOLE', date, by });
  }
  const communes = new Map<string, string[]>();
  for (const [from = '', to = ''] of rowsOf('succession-2025-07-01.tsv')) communes.set(from, [...(communes.get(from) ?? []), to]);
  const ofDistrict = new Map<string, Set<string>>();
  const districtOf = new Map(oldRows.map(([code = '', , partOf = '']) => [code, partOf]));
  for (const [from, targets] of communes) {
    const share = targets.length > 1 ? 'PART' : null;
    for (const to of targets) {
      successions.push({ from: before.get(from)!.at(-1)!.id, to: after.get(to)!.at(-1)!.id, share, date, by });
      const district = districtOf.get(from)!;
      ofDistrict.set(district, (ofDistrict.get(district) ?? new Set()).add(to));
    }
  }
  for (const [district, targets] of ofDistrict) {
    const share = targets.size > 1 ? 'PART' : null;
    for (const to of targets)
      successions.push({ from: before.get(district)!.at(-1)!.id, to: after.get(to)!.at(-1)!.id, share, date, by });
  }
  for (const [district, zone] of Object.entries(changes.islands))
    successions.push({ from: before.get(district)!.at(-1)!.id, to: after.get(zone)!.at(-1)!.id, share: 'WHOLE', date, by });
  for (const each of changes.former) {
    const unit = localityOf({ code: each.code, name: each.name, from: null, to: each.to });
    all.push(unit);
    containers.set(unit.id, [before.get(each.partOf)![0]!.id]);
    for (const code of each.succeededBy)
      successions.push({ from: unit.id, to: before.get(code)![0]!.id, share: 'PART', date: each.to, by: each.by });
  }
  const parts = new Map<string, string[]>();
  for (const [id, above] of containers) for (const c of above) parts.set(c, [...(parts.get(c) ?? []), id]);
  return { all, byId: new Map(all.map((unit) => [unit.id, unit])), containers, parts, successions };
}

/** The list, read from data/ on first use (about 0.1 s). */
export const localityList: () => LocalityList = lazily(build);
