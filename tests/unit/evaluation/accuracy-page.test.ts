import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accuracyPage } from '../../../src/evaluation/accuracy-page.js';
import { changeSince, releasedSet } from '../../../src/evaluation/releases.js';
import { gradesWith, item, tally } from './grades.js';

const SENTENCE = 'Phòng giáo dục báo cáo kết quả kiểm tra các trường trong tháng chín năm nay';

function page(): string {
  const before = releasedSet(gradesWith([], tally(4, 4, 2)));
  const grades = gradesWith([item('a', 'missed', SENTENCE), item('b', 'false', 'Quyết định 7')], tally(4, 4, 3));
  return accuracyPage({
    against: '0.1.0',
    sets: [
      {
        set: { name: 'seeds', title: 'Five articles', texts: 'seeds', gold: 'seeds' },
        grades,
        before,
        change: changeSince(before, grades),
      },
    ],
    missing: [{ name: 'corpus', lookedAt: 'nowhere' }],
    rules: [
      { rule: 'wide', of: 'MENTION', reason: 'r', texts: ['01.txt', '02.txt'], times: 5, elsewhere: 7 },
      { rule: 'alone', of: 'RELATION', reason: 'The law says so.', texts: ['01.txt'], times: 1, elsewhere: 3 },
      { rule: 'silent', of: 'RELATION', reason: 'Custom.', texts: [], times: 0, elsewhere: 2 },
    ],
    unanswered: 9,
  });
}

test('a figure stands beside its change since the last release', () => {
  assert.match(page(), /\| DOCUMENT \| 4 \| 3 \| 0\.750 \| 0\.750 \| 0\.750 \| \+0\.250 \|/);
});

test('misses and false facts are listed, in a few words of the text and never a sentence', () => {
  assert.match(page(), /\*\*DOCUMENT, missed\*\* \(1\): Phòng giáo dục báo cáo kết quả … \[01-\]/);
  assert.match(page(), /\*\*DOCUMENT, false\*\* \(1\): Quyết định 7/);
});

test('a set that was not at hand is named as not measured', () => {
  assert.match(page(), /The set "corpus" was not at hand and was not measured/);
});

test('a rule that fired in one text stands there with its reason; one that fired nowhere is named', () => {
  assert.match(page(), /In one text with answers\n\* `alone` \(01\.txt; 3 of 9 without answers\): The law says so\./);
  assert.match(page(), /In no text with answers\n\* `silent` \(2 of 9 without answers\): Custom\./);
});

test('rules that recognise words and rules that relate stand in tables of their own, with the texts without answers', () => {
  assert.match(page(), /Rules that recognise words\n.+\n.+\n\| `wide` \| 2 \| 5 \| 7 \|/);
  assert.match(page(), /Rules that relate what was named\n.+\n.+\n\| `alone` \| 1 \| 1 \| 3 \|/);
});
