// A slider under a finger. Where a page is scrolled with the finger on a slider, the browser has moved
// it before it knows that this is a scroll, and leaves it there. So a finger's first move counts once
// it goes along the slider, or is lifted.

const CLEAR = 6; // px along the slider that no scroll begins with

/**
 * @param {HTMLInputElement} range
 * @param {{ move: (value: number) => void, putBack: () => void }} acts
 */
export function followFinger(range, { move, putBack }) {
  let from = null; // where a finger came down that may be about to scroll
  const go = () => {
    from = null;
    move(Number(range.value));
  };
  range.addEventListener("pointerdown", (pointer) => {
    from = pointer.pointerType === "mouse" ? null : pointer;
  });
  range.addEventListener("pointermove", (pointer) => {
    if (!from) return;
    const [along, across] = [pointer.clientX - from.clientX, pointer.clientY - from.clientY];
    if (Math.abs(along) >= CLEAR && Math.abs(along) > Math.abs(across)) go();
  });
  range.addEventListener("pointerup", () => from && go());
  range.addEventListener("pointercancel", () => {
    if (from) putBack();
    from = null;
  });
  range.addEventListener("input", () => from || go());
}
