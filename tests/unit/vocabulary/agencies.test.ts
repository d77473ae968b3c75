import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  agenciesNamed,
  centralBodies,
  centralBody,
  localBody,
  localBodyKinds,
  localBodyOfId,
  relationsOfCentralBodies,
  relationsOfLocalBody,
} from '../../../src/vocabulary/agencies.js';

const ids = (name: string, query = {}): string[] => agenciesNamed(name, query).map(({ id }) => id);
const said = (kind: string, place: string): string[] =>
  relationsOfLocalBody(kind, place)
    .map(({ type, to }) => `${type} ${to}`)
    .sort();

describe('bodies', () => {
  it('derives the body of a kind in a place, with a name as official texts write it', () => {
    const body = localBody('ubnd', 'locality:004-quan-long-bien')!;
    assert.equal(body.id, 'agency:ubnd/004-quan-long-bien');
    assert.equal(body.name, 'Ủy ban nhân dân quận Long Biên');
    assert.deepEqual(
      [body.side, body.level, body.bodyKind, body.validTo],
      ['STATE', 'DISTRICT', 'PEOPLES_COMMITTEE', '2025-07-01'],
    );
    assert.equal(localBody('cap-uy', 'locality:086-huyen-bao-thang')?.name, 'Huyện ủy Bảo Thắng');
    assert.equal(localBody('btv-cap-uy', 'locality:086-huyen-bao-thang')?.name, 'Ban Thường vụ Huyện ủy Bảo Thắng');
    assert.equal(localBody('cap-uy', 'locality:01-thanh-pho-ha-noi')?.name, 'Thành ủy Hà Nội');
    assert.equal(localBody('sgddt', 'locality:96-tinh-ca-mau')?.name, 'Sở Giáo dục và Đào tạo tỉnh Cà Mau');
  });

  it('derives no body where the level has none', () => {
    assert.equal(localBody('sgddt', 'locality:086-huyen-bao-thang'), null);
    assert.equal(localBody('pgddt', 'locality:10-tinh-lao-cai'), null);
    assert.equal(localBody('ubnd', 'locality:vn'), null);
    assert.equal(localBody('no-such-kind', 'locality:10-tinh-lao-cai'), null);
  });

  it('reads the kind and the place back off an id', () => {
    const { kind, locality } = localBodyOfId('agency:ubnd/004-quan-long-bien')!;
    assert.deepEqual([kind.key, locality.id], ['ubnd', 'locality:004-quan-long-bien']);
    assert.equal(localBodyOfId('agency:bo-gddt'), null);
  });

  it('folds the ways of writing a body to one', () => {
    for (const name of [
      'UBND quận Long Biên',
      'Uỷ ban nhân dân quận Long Biên',
      'Ủy ban Nhân dân Q. Long Biên',
      'UBND Q.Long Biên',
    ]) {
      assert.deepEqual(ids(name), ['agency:ubnd/004-quan-long-bien'], name);
    }
    for (const name of ['Bộ GD&ĐT', 'Bộ GD-ĐT', 'Bộ GDĐT', 'Bộ GD và ĐT', 'Bộ Giáo dục và Đào tạo', 'Bộ Giáo dục - Đào tạo']) {
      assert.deepEqual(ids(name), ['agency:bo-gddt'], name);
    }
    for (const name of [
      'BCH Trung ương',
      'Ban Chấp hành Trung ương Đảng',
      'Ban Chấp hành Trung ương khóa XI',
      'Trung ương Đảng',
    ]) {
      assert.deepEqual(ids(name), ['agency:bch-trung-uong'], name);
    }
    for (const name of ['Tỉnh uỷ Bắc Giang', 'Tỉnh ủy Bắc Giang'])
      assert.deepEqual(ids(name), ['agency:cap-uy/24-tinh-bac-giang'], name);
    for (const name of ['Sở GD&ĐT Hà Nội', 'Sở Giáo dục và Đào tạo thành phố Hà Nội', 'Sở GDĐT Hà Nội']) {
      assert.deepEqual(ids(name), ['agency:sgddt/01-thanh-pho-ha-noi'], name);
    }
  });

  it('keeps apart what must not be merged', () => {
    const distinct = [
      'UBND quận Long Biên',
      'UBND thành phố Hà Nội',
      'Thành ủy Hà Nội',
      'Tỉnh ủy Bắc Giang',
      'Huyện ủy Bảo Thắng',
    ];
    const found = distinct.flatMap((name) => ids(name));
    assert.equal(new Set(found).size, distinct.length);
    assert.deepEqual(ids('GD&TĐ'), []);
  });

  it('tells the bodies of one name by the day', () => {
    assert.deepEqual(ids('UBND tỉnh Lào Cai', { asOf: '2022-01-01' }), ['agency:ubnd/10-tinh-lao-cai']);
    assert.deepEqual(ids('UBND tỉnh Lào Cai', { asOf: '2025-09-01' }), ['agency:ubnd/15-tinh-lao-cai-2025']);
  });

  it('says by rule what a body governs, answers to, is part of, is guided by, and what succeeded it', () => {
    assert.deepEqual(said('ubnd', 'locality:086-huyen-bao-thang'), [
      'HAS_JURISDICTION locality:086-huyen-bao-thang',
      'SUBORDINATE_TO agency:ubnd/10-tinh-lao-cai',
    ]);
    assert.ok(said('btv-cap-uy', 'locality:086-huyen-bao-thang').includes('PART_OF agency:cap-uy/086-huyen-bao-thang'));
    assert.ok(said('sgddt', 'locality:10-tinh-lao-cai').includes('SUBORDINATE_TO agency:ubnd/10-tinh-lao-cai'));
    assert.ok(said('sgddt', 'locality:10-tinh-lao-cai').includes('GUIDED_BY agency:bo-gddt'));
    assert.ok(said('sgddt', 'locality:10-tinh-lao-cai').includes('SUCCEEDED_BY agency:sgddt/15-tinh-lao-cai-2025'));
    assert.ok(said('pgddt', 'locality:086-huyen-bao-thang').includes('GUIDED_BY agency:sgddt/10-tinh-lao-cai'));
    assert.ok(!said('pgddt', 'locality:086-huyen-bao-thang').some((relation) => relation.startsWith('SUCCEEDED_BY')));
  });

  it('refers only to bodies and kinds that exist', () => {
    const keys = new Set(centralBodies().map(({ key }) => key));
    assert.equal(keys.size, centralBodies().length);
    for (const { from, to } of relationsOfCentralBodies()) {
      assert.ok(keys.has(from.slice('agency:'.length)) && keys.has(to.slice('agency:'.length)), `${from} ${to}`);
    }
    const kinds = new Set(localBodyKinds().map(({ key }) => key));
    for (const { partOf, subordinateTo, guidedBy } of localBodyKinds()) {
      for (const key of [partOf, subordinateTo]) assert.ok(key === undefined || kinds.has(key), key);
      assert.ok(guidedBy === undefined || keys.has(guidedBy), guidedBy);
    }
  });

  it('gives a body that was merged its end and its successor', () => {
    assert.equal(centralBody('bo-ldtbxh').validTo, '2025-03-01');
    assert.equal(centralBody('ban-tuyen-giao-va-dan-van-trung-uong').validFrom, '2025-02-01');
    assert.throws(() => centralBody('no-such-body'), /no central body/);
  });
});
