// Says what the page would say of a picture in many states: reads them, writes JSON. For tests of
// Python's side (tests/test_truth.py); `deno run tell.js FILE`.

import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { curvesInWords, tableRows } from "../../spms_viz/widgets/details.js";
import { soundOf } from "../../spms_viz/widgets/listen.js";
import { decode, vertices } from "../../spms_viz/widgets/states.js";
import { curvesToTell } from "../../spms_viz/widgets/told.js";

const AT = [15, 75, 150, 225, 285]; // of 300 points of a sound

const bytes = (text) =>
  new DataView(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)).buffer);

function tell(table, state, { named, details, level }) {
  const { curves } = table.header;
  const drawn = new Map(curves.map((curve) => [curve.gid, vertices(table, curve, state)]));
  const told = curvesToTell(named, drawn);
  const sound = (curve) => {
    const { pitch, volume } = soundOf(curve, { span: details.span, level });
    return AT.map((i) => [pitch[i], volume[i]]);
  };
  return {
    names: told.map(({ name }) => name),
    said: curvesInWords(told, details),
    rows: tableRows(told, details),
    sounds: told.map(sound),
  };
}

const read = JSON.parse(readFileSync(argv[2], "utf8"));
const { header, points, words } = read.table;
const table = await decode({ header, points: bytes(points), words: bytes(words) });
console.log(JSON.stringify(read.states.map((state) => tell(table, state, read))));
