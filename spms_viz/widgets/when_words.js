// Marks and visits put into words: templates come from Python, and are filled with numbers.

const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const trendOf = (gap, trends) => trends.find(([limit]) => limit === null || gap <= limit)[1];

// What a visit shows: its level, or how far it lies from the first one.
function visitInWords([year, level], number, first, words, trends) {
  const trend = trends.length && number > 1 ? trendOf(level - first, trends) : "";
  const text = filled(words.visit, { number, year, level: level.toFixed(1), trend });
  return trends.length && number === 1 ? text.replace(/: \./, ".") : text;
}

// How far the marks lie from one another.
function spread(marks, words) {
  if (!marks.length) return words.none;
  if (marks.length === 1) return words.one;
  const years = marks.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const template = first === last ? words.same : words.apart;
  return filled(template, { count: marks.length, gap: last - first, first, last });
}

// How far a mark lies from the middle of the change-over that was set.
function distance({ name, year }, onset, words) {
  if (onset === null) return filled(words.never, { name, year });
  const gap = Math.abs(year - onset);
  const template = year < onset ? words.before : year > onset ? words.after : words.middle;
  return filled(gap ? template : words.middle, { name, year, gap });
}
