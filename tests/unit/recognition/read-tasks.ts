/** An article with a paragraph in it, as the recognisers of tasks read it. */
import { readSourceText } from '../../../src/documents/read-source.js';
import type { SourceDocument } from '../../../src/documents/source-document.js';
import { agenciesIn } from '../../../src/recognition/agency-names.js';
import { collectivesIn } from '../../../src/recognition/collectives.js';
import { type TaskMention, tasksIn } from '../../../src/recognition/tasks.js';

/** The tasks that the paragraph gives, behind a title and an opening that give none. */
export function readTasks(
  paragraph: string,
  kind: 'news' | 'official' = 'news',
): { readonly document: SourceDocument; readonly tasks: readonly TaskMention[] } {
  const text = `Tin giáo dục huyện\n\nĐoạn mở đầu giới thiệu bài viết của toà soạn.\n\n${paragraph}\n`;
  const document = readSourceText(text, 'bai.txt', { kind });
  const bodies = [...agenciesIn(document.text), ...collectivesIn(document.text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return { document, tasks: tasksIn(document, bodies) };
}
