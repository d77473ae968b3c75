/**
 * The numbers that were chosen on texts (least votes, share of the first topic, vote of a sign), chosen anew without each text in turn: how right
 * the topics of the text left out are then, beside how right they are with the numbers of the program.
 */
const CHOICES = { FEWEST: [1.5, 2, 2.5], SHARE: [0.4, 0.5, 0.6], OF_SIGN: [0.3, 0.4, 0.5] };

const combined = (names) =>
  names.reduce((all, name) => all.flatMap((each) => CHOICES[name].map((value) => ({ ...each, [name]: value }))), [{}]);
const f1 = (counts) => {
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  return (2 * sum('found')) / Math.max(1, 2 * sum('found') + sum('missed') + sum('wrong'));
};

/** `numbers`: of the switches; `topicsOf(text)`: { found, missed, wrong } of the text as it is read now. */
export function leaveOneOut(numbers, texts, topicsOf) {
  const names = Object.keys(CHOICES);
  const made = names.map((name) =>
    numbers.find((number) => number.name === name && /relate-source|topic-profile/u.test(number.site)),
  );
  const measured = combined(names).map((choice) => {
    for (const each of made) each.set(choice[each.name]);
    return { choice, counts: texts.map(topicsOf) };
  });
  for (const { set, value } of made) set(value);
  // Of equally good choices the program's own stands.
  const isOwn = ({ choice }) => made.every(({ name, value }) => choice[name] === value);
  measured.sort((a, b) => isOwn(b) - isOwn(a));
  const leftOut = texts.map((_, out) => {
    const others = measured.map(({ counts }) => f1(counts.filter((__, at) => at !== out)));
    return measured[others.indexOf(Math.max(...others))];
  });
  return {
    asShipped: f1(texts.map(topicsOf)),
    leftOut: f1(leftOut.map(({ counts }, at) => counts[at])),
    best: Math.max(...measured.map(({ counts }) => f1(counts))),
    worst: Math.min(...measured.map(({ counts }) => f1(counts))),
    tried: measured.length,
    texts: texts.length,
  };
}
