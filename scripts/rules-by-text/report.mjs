/** docs/accuracy-rules.md: what of the rules only one text with answers needs, each with its place and reason. */
const codeOf = (words) => `\`${words.replaceAll('\n', ' ').replaceAll('|', '¦').replaceAll('`', "'")}\``;
const LONGEST = 90;
const short = (words) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);
const cell = (words) => words.replaceAll('|', '¦');

/** Neighbouring lines with one reason, as one stretch. */
function stretches(lines) {
  const found = [];
  for (const line of [...lines].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))) {
    const last = found.at(-1);
    const follows =
      last?.file === line.file && last.text === line.text && last.reason === line.reason && line.line - last.last <= 3;
    if (follows) last.last = line.line;
    else found.push({ ...line, last: line.line });
  }
  return found;
}

const GROUPS = [
  ['nowhere', 'whose words stand in no other text', ({ holding }) => holding === 0],
  ['idle', 'whose words stand in other texts, where nothing hangs on them', ({ holding }) => holding > 0],
];

/** The page. `units`: of words.mjs, with `place` and `reason`; `lines`: of lines.mjs, with `reason`. */
export function page({ units, lines, texts, topics, answered }) {
  const needed = units.filter(({ needing }) => needing.length > 0);
  const byOne = needed.filter(({ needing }) => needing.length === 1);
  const alone = byOne.filter(({ elsewhere }) => !elsewhere);
  const figures = alone.filter(({ grade }) => grade.gains + grade.losses > 0);
  const rows = answered.map((file) => {
    const own = alone.filter(({ needing }) => needing[0] === file);
    const graded = own.filter(({ grade }) => grade.gains + grade.losses > 0);
    const ofLines = lines.filter(({ text }) => text === file).length;
    return `| ${file} | ${ofLines} | ${own.length} | ${own.filter(GROUPS[0][2]).length} | ${graded.length} |`;
  });
  const unitLine = ({ kind, words, place, reason, grade, holding }) =>
    `| ${kind} ${codeOf(short(words))} | ${place} | ${holding} | ${grade.losses > 0 ? `−${grade.losses}` : grade.gains > 0 ? `+${grade.gains}` : 'none'} | ${cell(short(reason))} |`;
  const ofText = (file) => {
    const own = alone.filter(({ needing }) => needing[0] === file);
    const stretched = stretches(lines.filter(({ text }) => text === file));
    if (own.length + stretched.length === 0) return [];
    return [
      `## ${file}`,
      ...(stretched.length === 0 ? [] : ['| Lines that it alone runs | Reason |', '|---|---|']),
      ...stretched.map(
        ({ file: at, line, last, reason }) =>
          `| ${at.slice(4)}:${line}${last > line ? `–${last}` : ''} | ${cell(short(reason))} |`,
      ),
      '',
      ...(own.length === 0
        ? []
        : ['| Words that it alone needs | Place | Other texts that hold them | Answers | Reason |', '|---|---|---|---|---|']),
      ...own.sort((a, b) => a.holding - b.holding || (a.place < b.place ? -1 : 1)).map(unitLine),
      '',
    ];
  };
  return [
    '# Rules by text',
    'What of the rules only one text with answers needs. Written by `node scripts/rules-by-text.mjs`, not by hand; which named rules fire in how many',
    'texts is told in [accuracy.md](accuracy.md).',
    '',
    `Read: ${texts.filter(({ set }) => set !== 'unlabelled' && set !== 'own').length} texts with answers, ${texts.filter(({ set }) => set === 'own').length} made up for this project, ` +
      `${texts.filter(({ set }) => set === 'unlabelled').length} without answers.`,
    '',
    '* **Lines**: lines and branches of `recognition` and `resolution` that this text alone of all ran.',
    '* **Words**: each alternative of each pattern, each part that may be absent, each condition on what stands around, each pattern as a whole, each',
    '  word of a list and each keyword of a topic is switched off in turn, each named number made a quarter smaller and',
    '  larger. A part is needed by a text whose facts change then. Listed are those that one text with answers needs and no other text of any sort;',
    '  where the words stand in other texts too, nothing hangs on them there.',
    '* **Answers**: what the grades of that text lose (−) or gain (+) without it; "none": a fact changes that is not graded, or that is graded alike.',
    '',
    `Of ${units.length} parts ${needed.length} are needed by a text with answers: ${needed.length - byOne.length} by several, ${byOne.length - alone.length} by one of them and by other texts, ` +
      `${alone.length} by one text alone; on ${figures.length} of these a graded answer hangs. The rest wait for texts that none of these is.`,
    '',
    '| Text | Lines it alone runs | Words it alone needs | of these, in no other text | with graded answers |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    "**Numbers chosen on texts.** The least votes of a topic, its share of the first topic's votes and the vote of a sign were chosen on texts with",
    `answers (of ${topics.tried} choices; coarse topics of ${topics.texts} texts, F1 ${topics.worst.toFixed(3)} to ${topics.best.toFixed(3)}). With the numbers of the program ${topics.asShipped.toFixed(3)}; chosen anew`,
    `without each text in turn and graded on the one left out ${topics.leftOut.toFixed(3)}. Nothing else is learned from texts: no list was counted from them, no model trained.`,
    '',
    ...answered.flatMap(ofText),
  ]
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
}
