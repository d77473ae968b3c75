/** What names may hold of a text: at most 12 words of it. */
const LIMIT = 12;
const wordsOf = (text) => text.split(/\s+/).filter((word) => word !== '');
const plain = (text) => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** Cuts a name that repeats more than 12 words of the text; names in own words stay as they are. */
export function shortened(name, raw, titles) {
  const own = titles[name.replace(/\s+/g, ' ')];
  if (own !== undefined) return own;
  const words = wordsOf(name);
  if (words.length <= LIMIT) return name;
  const text = plain(raw);
  const repeats = words.some(
    (_, at) => at + LIMIT < words.length && text.includes(plain(words.slice(at, at + LIMIT + 1).join(' '))),
  );
  return repeats ? `${words.slice(0, LIMIT - 1).join(' ')} …` : name;
}
