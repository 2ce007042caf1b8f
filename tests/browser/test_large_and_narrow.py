"""400 % zoom, twice as large text, and wider spacing: nothing of ours overflows or is cut off."""

SPACING = (  # WCAG 1.4.12
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"
)
LARGE = "html { font-size: 200% !important; }"
CASES = {
    "320 px, that is 400 % of 1280": (320, 640, ""),
    "390 px phone": (390, 844, ""),
    "text at 200 %": (1280, 720, LARGE),
    "wide spacing": (1280, 720, SPACING),
    "320 px and wide spacing": (320, 640, SPACING),
}
# Parts that stick out sideways of the lesson's column or of their own root.
STICKING_OUT = """
  const wrong = [];
  const panel = document.querySelector("COLUMN").getBoundingClientRect();
  const right = Math.min(panel.right, document.documentElement.clientWidth);
  for (const root of ours.roots()) {
    if (root.scrollWidth > root.clientWidth + 1 && getComputedStyle(root).overflowX !== "visible")
      wrong.push(`${root.className} scrolls sideways`);
    for (const one of [root, ...root.querySelectorAll("*")]) {
      if (!ours.isSeen(one) || one.closest("svg g, .spms-spoken, .spms-skip:not(:focus)"))
        continue;
      const box = one.getBoundingClientRect();
      if (box.width && (box.left < panel.left - 1 || box.right > right + 1))
        wrong.push(`${ours.name(one).slice(0, 60)}: ${Math.round(box.left)} to ` +
          `${Math.round(box.right)}, column ${panel.left} to ${right}`);
    }
  }
  return wrong;
"""
# Text that its own box cuts off, and text that a control covers.
CUT = """
  const wrong = [];
  // on a phone the help of a slider stands under "In words"; screen readers have it all the same
  const isTold = (one) => one.matches(".spms-help") && one.offsetWidth === 1;
  const lines = (node) => { const range = document.createRange();
    range.selectNodeContents(node); return [...range.getClientRects()]; };
  const covers = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  for (const root of ours.roots()) {
    const texts = [...root.querySelectorAll("p, label, span, button, legend, summary, td, th")]
      .filter((one) => ours.isSeen(one) && !one.closest("svg, .spms-spoken") && !isTold(one));
    for (const one of texts) {
      const hides = getComputedStyle(one).overflow !== "visible" || one.matches("button");
      const [wide, high] = [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight];
      if (hides && Math.max(wide, high) > 1) wrong.push(`cut: ${ours.name(one)}`);
    }
    const controls = [...root.querySelectorAll("button, input")].filter(ours.isSeen);
    for (const control of controls) {
      const box = control.getBoundingClientRect();
      for (const text of texts) {
        if (text.contains(control) || control.contains(text)) continue;
        if (lines(text).some((line) => covers(line, box)))
          wrong.push(`${ours.name(control)} covers ${ours.name(text).slice(0, 60)}`);
      }
    }
  }
  return wrong;
"""


def test_nothing_of_ours_overflows_or_is_cut_off(visit):
    for case, (width, height, css) in CASES.items():
        visit.as_at_first()
        visit.resize(width, height)
        visit.style(css)
        assert visit.ours(STICKING_OUT.replace("COLUMN", visit.column)) == [], case
        assert visit.ours(CUT) == [], case
