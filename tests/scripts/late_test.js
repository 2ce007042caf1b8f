import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { unpackLate } from "../../spms_viz/site/assets/late.js";

const asNumbers = (view) => [...new Int16Array(view.buffer)];

/** The text that Python packs: `written` are bytes, low ones first. */
async function packed(head, written) {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint8Array(Uint32Array.of(text.length).buffer);
  const stream = new Blob([length, text, Uint8Array.from(written)]).stream()
    .pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

test("drawings, header and both blocks of numbers come out, whatever their signs", async () => {
  const head = { drawings: [{ svg: "<svg>" }], header: { counts: [2] }, lengths: [8, 2] };
  // 0, -1, 300 and -32768 as 0, 1, 600 and 65535: low bytes, then high bytes; then 3 as 6
  const text = await packed(head, [0, 1, 88, 255, 0, 0, 2, 255, 6, 0]);
  const { drawings, table } = await unpackLate(text);
  deepEqual(drawings, head.drawings);
  deepEqual(table.header, head.header);
  deepEqual(asNumbers(table.points), [0, -1, 300, -32768]);
  deepEqual(asNumbers(table.words), [3]);
});
