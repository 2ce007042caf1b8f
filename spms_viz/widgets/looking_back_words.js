// Marks and visits put into words: templates come from Python, and are filled with numbers.

const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const trendOf = (gap, trends) => trends.find(([limit]) => limit === null || gap <= limit)[1];

// What a visit shows: its level, or how far it lies from the first one.
function visitInWords([year, level], number, first, words, trends) {
  const trend = trends.length && number > 1 ? trendOf(level - first, trends) : "";
  const text = filled(words.visit, { number, year, level: level.toFixed(1), trend });
  return trends.length && number === 1 ? text.replace(/: \./, ".") : text;
}

const years = (gap, words) => filled(gap === 1 ? words.a_year : words.years, { gap });

// How far the marks lie from one another.
function spread(marks, words) {
  if (!marks.length) return words.none;
  if (marks.length === 1) return words.one;
  const all = marks.map(({ year }) => year);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const template = first === last ? words.same : words.apart;
  return filled(template, { count: marks.length, gap: years(last - first, words), first, last });
}

// How far each mark lies from the middle of the change-over that was set.
function distances(marks, onset, words) {
  if (onset === null) return [words.never];
  return marks.map(({ name, year }) => {
    const template = year < onset ? words.before : year > onset ? words.after : words.middle;
    return filled(template, { name, year, gap: years(Math.abs(year - onset), words) });
  });
}
