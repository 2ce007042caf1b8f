// What a picture needs only after the page shows, as Python packed it (state.py): in base64 and gzip
// the head's length, the head, then numbers.

/**
 * @param {string} text
 * @returns {Promise<{ drawings: object[], table: Packed }>}
 */
export async function unpackLate(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const data = await new Response(stream).arrayBuffer();
  let at = 4 + new DataView(data).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 4, at - 4)));
  const [points, words] = head.lengths.map((length) => {
    at += length;
    return numbers(new Uint8Array(data, at - length, length));
  });
  return { drawings: head.drawings, table: { header: head.header, points, words } };
}

// Numbers whose sign is the lowest bit, all low bytes before all high ones.
function numbers(bytes) {
  const half = bytes.length / 2;
  const made = new Int16Array(half);
  for (let i = 0; i < half; i++) {
    const whole = bytes[i] | (bytes[half + i] << 8);
    made[i] = (whole >> 1) ^ -(whole & 1);
  }
  return new DataView(made.buffer);
}
