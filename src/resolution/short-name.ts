/** The name of a task or figure: its first words, at most 12. */
export function shortName(words: string): string {
  const all = words.replace(/^\s*(?:\d{1,2}[.)]\s+|[-–•]\s*)/u, '').split(/\s+/u);
  const name = all
    .slice(0, 12)
    .join(' ')
    .replace(/[,;:.]+$/u, '');
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return all.length > 12 ? `${capital} …` : capital;
}
