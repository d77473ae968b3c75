import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeSince, lastRelease, releasedSet } from '../../../src/evaluation/releases.js';
import { gradesWith, item } from './grades.js';

const keys = (items: readonly { readonly key: string }[]): string[] => items.map(({ key }) => key);

test('what was missed and is found is gained, what was found and is missed is lost', () => {
  const then = releasedSet(
    gradesWith([item('a', 'found'), item('b', 'missed'), item('c', 'near'), item('x', 'false'), item('y', 'false')]),
  );
  const now = gradesWith([item('a', 'found'), item('b', 'found'), item('c', 'missed'), item('y', 'false'), item('z', 'false')]);
  const change = changeSince(then, now);
  assert.deepEqual(keys(change.gained), ['b']);
  assert.deepEqual(keys(change.lost), ['c']);
  assert.deepEqual(keys(change.newlyWrong), ['z']);
  assert.equal(change.noLongerWrong, 1);
});

test('an answer that is new in the set and missed is not lost', () => {
  const change = changeSince(releasedSet(gradesWith([])), gradesWith([item('new', 'missed')]));
  assert.deepEqual(keys(change.lost), []);
});

test('what is kept of a release holds no words of the texts', () => {
  const kept = JSON.stringify(releasedSet(gradesWith([item('ngày khai giảng', 'found', 'Sáng nay các trường khai giảng')])));
  assert.doesNotMatch(kept, /khai giảng/);
});

test('the last release that ships has figures of every set', () => {
  const { version, sets } = lastRelease();
  assert.match(version, /^\d+\.\d+\.\d+$/);
  for (const name of ['seeds', 'corpus', 'own']) assert.ok((sets[name]?.entities.DOCUMENT?.gold ?? 0) > 0, name);
});
