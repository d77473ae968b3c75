/**
 * Whether words speak of education at all. The taxonomy is education's: "tập huấn" in a plan for a forest's guards is nobody's teacher training,
 * and "phòng, chống dịch" after a flood is no matter of schools.
 */
import type { BlockRole, SourceDocument } from '../documents/source-document.js';
import { foldForMatching } from '../vocabulary/folding.js';

/** "Tuyên truyền, giáo dục pháp luật" teaches no school. */
const EDUCATION =
  /(?<!tuyên truyền,? (?:và )?)giáo dục(?! pháp luật)|trường học|nhà trường|các trường|học sinh|sinh viên|giáo viên|giảng viên|nhà giáo|mầm non|mẫu giáo|đại học|gd ?(?:&|và|-)? ?đt|dạy (?:và )?học|dạy nghề|học nghề|học tập|tuyển sinh|học phí|sư phạm|sgk|môn học|kỳ thi|thí sinh|thpt|thcs/u;
const CONTENT: ReadonlySet<BlockRole> = new Set(['TITLE', 'LEAD', 'HEADING', 'BODY', 'LIST_ITEM', 'TABLE']);
/** Of the sentences of a text, the share that speaks of education: below it the text is of another field that meets schools on its way. */
const OF_THE_FIELD = 0.2;

export const speaksOfEducation = (words: string): boolean => EDUCATION.test(foldForMatching(words));

export function isOfEducation({ text, blocks, sentences }: SourceDocument): boolean {
  const content = blocks.filter(({ role }) => CONTENT.has(role));
  let [said, all, at] = [0, 0, 0];
  for (const { start, end } of sentences) {
    while (at < content.length && content[at]!.end <= start) at += 1;
    if (at >= content.length || start < content[at]!.start) continue;
    all += 1;
    if (speaksOfEducation(text.slice(start, end))) said += 1;
  }
  return said >= all * OF_THE_FIELD;
}

/** A body of education among others ("Sở Nội vụ, Sở Giáo dục và Đào tạo") acts in any field. */
const BODIES = /(?<!\p{L})(?:bộ|sở|phòng|ngành)\s(?:giáo dục(?:,? (?:và )?đào tạo)?|gd ?(?:&|và|-)? ?đt)/gu;
const speaksOfSchools = (words: string): boolean => EDUCATION.test(foldForMatching(words).replace(BODIES, ' '));

/** Topics that any administration has; the rest are of schools, their people and their pupils. */
const OF_ANY_FIELD = /^(?:gov|com|dig|fin\.budget|voc\.(?:hr|research))(?:\.|$)/u;

/** A look at things ("kiểm tra đường băng cản lửa") is that field's work; supervision is of people and bodies, and says so in more words. */
const SUPERVISES =
  /thanh tra|kiểm tra,? (?:và )?giám sát|giám sát,? (?:và )?kiểm tra|sai phạm|khiếu nại|tố cáo|hậu kiểm|xử lý[^;.]{0,40}vi phạm/u;

/** Topics that stand in a text of another field: those of any administration, and the rest where the words themselves speak of education. */
export function keptOutsideEducation(topic: string, words: string): boolean {
  if (topic === 'gov.inspection') return SUPERVISES.test(foldForMatching(words)) || speaksOfSchools(words);
  return OF_ANY_FIELD.test(topic) || speaksOfSchools(words);
}
