// Runs in every page from its start. Notes when the first picture shows, when all its sliders are
// alive, and how long each key press on a slider takes until the picture is another one.
// It looks on a slow clock and on changes, never in every frame: thirty pages share the machine.
(() => {
  const seen = { picture: 0, alive: 0, presses: 0, answers: [] };
  window.spmsSeen = seen;

  const look = () => {
    const paths = [...document.querySelectorAll("svg g[data-gid] path")];
    if (!seen.picture && paths.some((one) => one.getBoundingClientRect().height > 0)) {
      seen.picture = Date.now();
    }
    const pictures = [...document.querySelectorAll(".spms-picture")];
    if (seen.picture && pictures.length && pictures.every((one) => one.dataset.ready === "true")) {
      seen.alive = Date.now();
      clearInterval(clock);
    }
  };
  const clock = setInterval(look, 100);

  let pressed = 0; // when, until the picture is another one
  addEventListener(
    "keydown",
    (event) => {
      seen.presses += 1;
      pressed = event.timeStamp;
    },
    true,
  );
  const watch = new MutationObserver(() => {
    if (!pressed) return;
    const since = pressed;
    pressed = 0;
    requestAnimationFrame(() => seen.answers.push(performance.now() - since));
  });
  watch.observe(document, { subtree: true, attributeFilter: ["d"] });
})();
