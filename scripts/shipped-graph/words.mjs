/** What may leave a text: at most 12 words of it, and never a whole sentence. */
const LIMIT = 12;
const wordsOf = (text) => text.split(/\s+/).filter((word) => word !== '');
const plain = (text) => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** The first words of a range: fewer than its sentence has. */
export function phraseOf({ start, end }, raw, passages) {
  const words = wordsOf(raw.slice(start, end).replace(/[*_#]+/g, ' '));
  const sentence = passages.find((each) => each.start <= start && start < each.end);
  const ofSentence = sentence === undefined ? LIMIT + 1 : wordsOf(raw.slice(sentence.start, sentence.end)).length;
  const most = Math.min(
    LIMIT,
    words.length,
    Math.max(1, ofSentence <= words.length ? Math.ceil(ofSentence * 0.6) : words.length),
  );
  const phrase = words.slice(0, most).join(' ');
  return phrase === '' ? null : phrase;
}

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
