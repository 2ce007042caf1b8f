// A hand that moves sliders in the browser, as against Python, which answers later. Python echoes what
// it was told, and an echo of an earlier move must not undo a newer one; what another hand does just
// now (the same slider seen twice, a slider linked to it) is newer and stands.

const MOVING = Symbol.for("spms-hand"); // on the window: each widget's script is loaded by itself

/** @param {() => void} move */
export function byHand(move) {
  globalThis[MOVING] = (globalThis[MOVING] ?? 0) + 1;
  try {
    move();
  } finally {
    globalThis[MOVING] -= 1;
  }
}

// Whether what happens now comes from a hand.
export const isByHand = () => globalThis[MOVING] > 0;
