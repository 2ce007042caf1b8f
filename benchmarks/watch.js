// Runs in the page. Looks at the picture in every frame and notes when it is another one.
(signature) => {
  const look = new Function(`return ${signature}`);
  const watch = { changes: [], keys: [], blank: 0, heights: new Set(), started: performance.now() };
  let last = look();
  const frame = () => {
    const now = look();
    if (now === "") watch.blank += 1;
    else if (now !== last) {
      watch.changes.push(performance.now()); // painted at the end of this frame
      last = now;
    }
    const output = document.querySelector(".jp-OutputArea-output");
    if (output) watch.heights.add(output.clientHeight);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener("keydown", (event) => watch.keys.push(event.timeStamp), true);

  // Sixty changes in one second, at times of their own, not at those of the frames.
  watch.storm = (selector) =>
    new Promise((done) => {
      const all = document.querySelectorAll(selector);
      const control = all[all.length - 1];
      const begin = performance.now();
      watch.changes.length = 0;
      let sent = 0;
      const step = () => {
        const up = Math.floor(sent / 8) % 2 === 0;
        if (control.matches("input")) {
          control.value = Number(control.value) + (up ? 1 : -1);
          control.dispatchEvent(new Event("input", { bubbles: true }));
        } else {
          const key = up ? "ArrowRight" : "ArrowLeft";
          control.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        }
        sent += 1;
        const end = performance.now();
        if (sent < 60) setTimeout(step, Math.max(0, begin + (sent * 1000) / 60 - end));
        else setTimeout(() => done({ begin, end, changes: [...watch.changes] }), 3000);
      };
      step();
    });
  window.spmsWatch = watch;
}
