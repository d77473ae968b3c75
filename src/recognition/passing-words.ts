/**
 * Words that a task names on its way: whom it serves, what it agrees with, where it is shown. They tell a topic that a reader may guess, not one
 * that the task states; its head verb and object do that.
 */
import type { Span } from '../vocabulary/facts.js';
import { foldForMatching } from '../vocabulary/folding.js';
import { matchesIn } from '../vocabulary/matches.js';

/** Prepositional openings, one within reach of another too; what follows in the same clause, up to the length of a short list, is no object of the verb. */
const OPENINGS =
  /(?<!\p{L})(?:phục vụ(?! (?:cho )?(?:dạy|giảng|học))|góp phần|đáp ứng (?:tốt |đầy đủ )?(?:các )?(?:yêu cầu|nhu cầu)|(?:cho )?phù hợp với|tuân thủ|theo (?:đúng )?(?:các )?quy định|cùng với|chứ không|không phải|từ (?:các )?nguồn|bằng (?:các )?nguồn|trên (?:các )?nền tảng)(?!\p{L})/gu;
const UP_TO = /^[^;.:()\n]{0,70}/u;
/** What a task is to serve, up to the comma, and what it is likened to ("như thời kỳ nghỉ học do dịch"). */
const PURPOSE = /(?<!\p{L})(?:nhằm|như (?:trong |hồi )?(?:thời kỳ|thời gian|giai đoạn|đợt))(?!\p{L})[^;,.:()\n]{0,70}/gu;
/** An aside. */
const BRACKETS = /\([^()\n]{1,200}\)/gu;

/** Whether the words at `span` of a task stand in such a place. `text`: the task's words; a task that begins there is no aside. */
export function isInPassing(text: string, { start, end }: Span): boolean {
  const folded = foldForMatching(text);
  const holds = (from: number, to: number): boolean => from > 0 && from < start && end <= to;
  // Openings are looked at one by one: what one leads to may hold the next ("phù hợp với …, đáp ứng yêu cầu …").
  const opened = matchesIn(folded, OPENINGS).some(({ index, 0: words }) => {
    const behind = index + words.length;
    return holds(index, behind + UP_TO.exec(folded.slice(behind))![0].length);
  });
  return (
    opened ||
    [PURPOSE, BRACKETS].some((each) => matchesIn(folded, each).some(({ index, 0: words }) => holds(index, index + words.length)))
  );
}
