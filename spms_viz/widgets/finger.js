// A slider under a finger. Where a page is scrolled with the finger on a slider, the browser has moved
// it before it knows that this is a scroll, and leaves it there. So a finger's first move counts once
// it goes along the slider, or is lifted.

const CLEAR = 6; // px along the slider that no scroll begins with

/**
 * @param {HTMLInputElement} range
 * @param {(value: number) => void} move
 */
export function followFinger(range, move) {
  let from = null; // where a finger came down that may be about to scroll, and the value then
  const go = () => {
    from = null;
    move(Number(range.value));
  };
  range.addEventListener("pointerdown", ({ pointerType, clientX, clientY }) => {
    from = pointerType === "mouse" ? null : { clientX, clientY, value: range.value };
  });
  range.addEventListener("pointermove", (pointer) => {
    if (!from) return;
    const [along, across] = [pointer.clientX - from.clientX, pointer.clientY - from.clientY];
    if (Math.abs(along) >= CLEAR && Math.abs(along) > Math.abs(across)) go();
  });
  range.addEventListener("pointerup", () => from && go());
  range.addEventListener("pointercancel", () => {
    if (from) range.value = from.value;
    from = null;
  });
  range.addEventListener("input", () => from || go());
}
