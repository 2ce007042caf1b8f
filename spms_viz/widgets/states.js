// States of a picture as Python packed them (states.py): unpacked, and looked up.

async function unpack(view) {
  const stream = new Blob([view]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Int16Array(await new Response(stream).arrayBuffer());
}

async function decode({ header, points, words }) {
  if (!header.isPacked) return addAllUp({ header, points: plain(points), words: plain(words) });
  return addAllUp({ header, points: await unpack(points), words: await unpack(words) });
}

const plain = ({ buffer, byteOffset, byteLength }) =>
  new Int16Array(buffer.slice(byteOffset, byteOffset + byteLength));

function addAllUp(table) {
  const { header } = table;
  const refs = header.curves.flatMap((curve) => [curve.x, ...curve.top, ...curve.bottom]);
  const done = new Set();
  for (const ref of refs) {
    if (done.has(ref.at)) continue;
    done.add(ref.at);
    const end = ref.at + ref.width * rows(ref, header);
    for (let row = ref.at; row < end; row += ref.width) addUp(table.points, row, ref.width);
  }
  return table;
}

const rows = (ref, header) => ref.sliders.reduce((n, k) => n * header.counts[k], 1);

function addUp(points, start, width) {
  for (let i = start + 1; i < start + width; i++) points[i] += points[i - 1]; // wraps in 16 bits
}

function find(ref, header, state) {
  const row = ref.sliders.reduce((n, k) => n * header.counts[k] + state[k], 0);
  return ref.at + row * ref.width;
}

function holds({ header }, state) {
  return header.base.every((step, k) => step === state[k] || header.free.includes(k));
}

// Points of a curve as [x, y, x, y, ...] in stored steps; NaN lifts the pen.
function vertices(table, curve, state) {
  const { header, points } = table;
  const edge = (refs) => {
    const x = find(curve.x, header, state);
    const starts = refs.map((ref) => find(ref, header, state));
    const out = new Float64Array(2 * curve.x.width);
    for (let i = 0; i < curve.x.width; i++) {
      const up = points[x + i] === header.penUp || starts.some((s) => points[s + i] === header.penUp);
      let level = 0;
      for (const start of starts) level += points[start + i];
      out[2 * i] = up ? NaN : points[x + i] / header.yearSteps;
      out[2 * i + 1] = up ? NaN : Math.min(level, header.cap) / header.levelSteps;
    }
    return out;
  };
  const top = edge(curve.top);
  return curve.bottom.length ? { top, bottom: edge(curve.bottom) } : { top };
}
