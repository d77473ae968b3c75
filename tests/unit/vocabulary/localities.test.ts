import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  ancestorsOf,
  containerOf,
  existedOn,
  localities,
  localitiesNamed,
  localityById,
  partsOf,
  predecessorsOf,
  successorsOf,
  typeWordOf,
} from '../../../src/vocabulary/localities.js';

const idsOf = (units: readonly { id: string }[]): string[] => units.map(({ id }) => id).sort();
const on = (day: string, level: string): number =>
  localities().filter((unit) => unit.level === level && existedOn(unit, day)).length;

describe('the list of places', () => {
  it('counts 63 provinces, 696 districts and 10,051 communes before the reform, 34 and 3,321 after', () => {
    assert.deepEqual(
      ['PROVINCE', 'DISTRICT', 'COMMUNE'].map((level) => on('2025-06-30', level)),
      [63, 696, 10_051],
    );
    assert.deepEqual(
      ['PROVINCE', 'DISTRICT', 'COMMUNE'].map((level) => on('2025-07-01', level)),
      [34, 0, 3_321],
    );
    assert.equal(on('2025-06-30', 'NATION'), 1);
  });

  it('has no id twice and no name without a type word but the nation', () => {
    assert.equal(new Set(idsOf(localities())).size, localities().length);
    for (const unit of localities()) assert.ok(unit.level === 'NATION' || typeWordOf(unit) !== null, unit.name);
  });

  it('writes names in one tone style, composed', () => {
    for (const { name } of localities()) {
      assert.equal(name, name.normalize('NFC'));
      assert.doesNotMatch(name, /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/u);
    }
  });

  it('knows six cities of the centre after the reform and seven from 2026-04-30, when Đồng Nai became one', () => {
    const cities = (day: string): number =>
      localities().filter((unit) => unit.level === 'PROVINCE' && typeWordOf(unit) === 'Thành phố' && existedOn(unit, day)).length;
    assert.deepEqual([cities('2025-07-01'), cities('2026-04-29'), cities('2026-04-30')], [6, 6, 7]);
    const [province, city] = localitiesNamed('Đồng Nai').filter(({ id }) => id.includes('-20'));
    assert.equal(successorsOf(province!.id)[0]?.to, city!.id);
    assert.equal(successorsOf(province!.id)[0]?.by, '30/2026/QH16');
  });

  it('finds a name in any tone style, case and abbreviation, with or without its type word', () => {
    for (const name of ['Quận Long Biên', 'quận long biên', 'Q. Long Biên', 'Q.Long Biên', 'Long Biên']) {
      assert.ok(idsOf(localitiesNamed(name)).includes('locality:004-quan-long-bien'), name);
    }
    assert.deepEqual(
      idsOf(localitiesNamed('Thanh Hoá', { level: 'PROVINCE' })),
      idsOf(localitiesNamed('Thanh Hóa', { level: 'PROVINCE' })),
    );
    for (const name of ['Thủ đô', 'Hà Nội', 'TP. Hà Nội', 'TP Hà Nội', 'Thủ đô Hà Nội']) {
      assert.ok(idsOf(localitiesNamed(name)).includes('locality:01-thanh-pho-ha-noi'), name);
    }
    for (const name of ['TP.HCM', 'TPHCM', 'TP HCM', 'Sài Gòn', 'TP. Hồ Chí Minh']) {
      assert.ok(idsOf(localitiesNamed(name, { asOf: '2024-01-01' })).includes('locality:79-thanh-pho-ho-chi-minh'), name);
    }
  });

  it('keeps names apart that differ in a letter: Sơn Động is not Sơn Đông', () => {
    const dong = idsOf(localitiesNamed('Xã Sơn Động'));
    const đông = idsOf(localitiesNamed('Xã Sơn Đông'));
    assert.ok(dong.length > 0 && đông.length > 0);
    assert.deepEqual(
      dong.filter((id) => đông.includes(id)),
      [],
    );
  });

  it('lists homonyms, each with its level and place', () => {
    const laoCai = localitiesNamed('Lào Cai');
    assert.deepEqual([...new Set(laoCai.map(({ level }) => level))].sort(), ['COMMUNE', 'DISTRICT', 'PROVINCE']);
    assert.ok(localitiesNamed('Xã Tân Tiến', { asOf: '2025-12-01' }).length >= 7);
    assert.deepEqual(idsOf(localitiesNamed('Việt Hưng', { asOf: '2025-12-01' }).map((unit) => containerOf(unit.id)!)), [
      'locality:01-thanh-pho-ha-noi',
      'locality:22-tinh-quang-ninh',
    ]);
  });

  it('never takes a re-used code for the same unit', () => {
    const ofCode = (code: string): string[] => idsOf(localities().filter(({ codes }) => codes.includes(`gso:${code}`)));
    assert.deepEqual(ofCode('15'), ['locality:15-tinh-lao-cai-2025', 'locality:15-tinh-yen-bai']);
    assert.deepEqual(ofCode('24'), ['locality:24-tinh-bac-giang', 'locality:24-tinh-bac-ninh-2025']);
    assert.deepEqual(ofCode('80'), ['locality:80-tinh-long-an', 'locality:80-tinh-tay-ninh-2025']);
    assert.deepEqual(ofCode('00118'), ['locality:00118-phuong-bo-de-2025', 'locality:00118-phuong-ngoc-thuy']);
    assert.deepEqual(ofCode('02905'), ['locality:02905-thi-tran-pho-lu', 'locality:02905-xa-bao-thang-2025']);
  });

  it('keeps a province that 2025 left unchanged as one unit over both eras', () => {
    const hanoi = localityById('locality:01-thanh-pho-ha-noi')!;
    assert.ok(existedOn(hanoi, '2020-01-01') && existedOn(hanoi, '2026-01-01'));
    assert.equal(localities().filter(({ level, validTo }) => level === 'PROVINCE' && validTo === null).length, 34);
    assert.equal(partsOf(hanoi.id).filter(({ level }) => level === 'DISTRICT').length, 30);
    assert.equal(partsOf(hanoi.id).filter(({ level }) => level === 'COMMUNE').length, 126);
  });

  it('tells what a unit is part of, at a day and last', () => {
    assert.equal(containerOf('locality:086-huyen-bao-thang')?.id, 'locality:10-tinh-lao-cai');
    assert.equal(containerOf('locality:02905-xa-bao-thang-2025')?.id, 'locality:15-tinh-lao-cai-2025');
    assert.deepEqual(idsOf(ancestorsOf('locality:00118-phuong-ngoc-thuy')), [
      'locality:004-quan-long-bien',
      'locality:01-thanh-pho-ha-noi',
      'locality:vn',
    ]);
    assert.equal(containerOf('locality:vn'), null);
  });
});

describe('what became of the places of the five source articles', () => {
  const successors = (id: string): string[] =>
    successorsOf(id)
      .map(({ to }) => localityById(to)!.name)
      .sort();

  it('carries the provinces over', () => {
    assert.deepEqual(successors('locality:24-tinh-bac-giang'), ['Tỉnh Bắc Ninh']);
    assert.deepEqual(successors('locality:10-tinh-lao-cai'), ['Tỉnh Lào Cai']);
    assert.deepEqual(successors('locality:01-thanh-pho-ha-noi'), []);
    assert.deepEqual(idsOf(predecessorsOf('locality:15-tinh-lao-cai-2025').map(({ from }) => ({ id: from }))), [
      'locality:10-tinh-lao-cai',
      'locality:15-tinh-yen-bai',
    ]);
  });

  it('carries Bảo Thắng to six communes and Long Biên to its wards', () => {
    assert.deepEqual(successors('locality:086-huyen-bao-thang'), [
      'Phường Lào Cai',
      'Xã Bảo Thắng',
      'Xã Gia Phú',
      'Xã Phong Hải',
      'Xã Tằng Loỏng',
      'Xã Xuân Quang',
    ]);
    const longBien = successors('locality:004-quan-long-bien');
    for (const ward of ['Phường Bồ Đề', 'Phường Việt Hưng', 'Phường Phúc Lợi', 'Phường Long Biên'])
      assert.ok(longBien.includes(ward), ward);
    for (const each of successorsOf('locality:086-huyen-bao-thang')) {
      assert.deepEqual([each.share, each.date, each.by], ['PART', '2025-07-01', '202/2025/QH15']);
    }
  });

  it('knows that the xã Bảo Thắng and the phường Long Biên exist only since the reform', () => {
    const named = (name: string, asOf: string): string[] => localitiesNamed(name, { asOf }).map(({ id }) => id);
    assert.ok(named('Bảo Thắng', '2024-01-01').includes('locality:086-huyen-bao-thang'));
    assert.deepEqual(named('Bảo Thắng', '2025-08-01'), ['locality:02905-xa-bao-thang-2025']);
    assert.deepEqual(named('phường Long Biên', '2025-08-01'), ['locality:00145-phuong-long-bien-2025']);
  });
});

const sheet = join(
  process.env.POLICYGRAPH_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url)),
  'localities/succession-2025.csv',
);

describe('the succession against an answer sheet', { skip: existsSync(sheet) ? false : `the sheet is not at ${sheet}` }, () => {
  const cells = (line: string): string[] => (line.match(/("[^"]*"|[^,]*)(?:,|$)/g) ?? []).map((cell) => cell.replace(/,$/, ''));
  const rows = existsSync(sheet) ? readFileSync(sheet, 'utf8').trim().split('\n').slice(1).map(cells) : [];
  const codeOf = (id: string): string => localityById(id)!.codes[0]!.slice('gso:'.length);
  const before = new Map(
    localities()
      .filter((unit) => existedOn(unit, '2025-06-30'))
      .map((unit) => [unit.codes[0]!.slice('gso:'.length), unit]),
  );
  const carried = (code: string): string[] => {
    const unit = before.get(code);
    if (unit === undefined) return [];
    return unit.validTo === null ? [code] : successorsOf(unit.id).map(({ to }) => codeOf(to));
  };
  const wanted = (from: number, to: number): Map<string, Set<string>> => {
    const byCode = new Map<string, Set<string>>();
    for (const row of rows) {
      if (row[from] && row[to]) byCode.set(row[from], (byCode.get(row[from]) ?? new Set()).add(row[to]));
    }
    return byCode;
  };
  const right = (sheetOf: Map<string, Set<string>>): number =>
    [...sheetOf].filter(([code, answers]) => carried(code).some((each) => answers.has(each))).length;

  it('has every province right', () => assert.equal(right(wanted(0, 7)), 63));
  it('has every district right', () => assert.equal(right(wanted(2, 9)), 696));
  it('has at least 99 % of the communes right', (t) => {
    const communes = wanted(4, 9);
    const share = right(communes) / communes.size;
    t.diagnostic(
      `63 of 63 provinces, 696 of 696 districts, ${right(communes)} of ${communes.size} communes have a right successor`,
    );
    assert.ok(share >= 0.99, `${share}`);
  });
  it('gives no successor where it knows none, rather than a wrong one', (t) => {
    const communes = wanted(4, 9);
    const silent = [...communes.keys()].filter((code) => carried(code).length === 0);
    const wrong = [...communes].filter(([code, answers]) => {
      const found = carried(code);
      return found.length > 0 && !found.some((each) => answers.has(each));
    });
    t.diagnostic(`${silent.length} communes without a known successor, ${wrong.length} with only a wrong one`);
    assert.deepEqual(
      wrong.map(([code]) => code),
      [],
    );
  });
  it('says WHOLE only where an act tells, never of a commune that the sheet says was divided', () => {
    const divided = new Set(rows.filter((row) => row[6] === 'true').map((row) => row[4]!));
    const said = [...divided].filter((code) => {
      const unit = before.get(code);
      return unit !== undefined && successorsOf(unit.id).some(({ share }) => share === 'WHOLE');
    });
    assert.deepEqual(said, []);
  });
});
