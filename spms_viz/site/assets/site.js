// The switches for colours and size at the top of every page. dom.js and look.js, which Python puts
// before this file, hold what they do; every picture on the page follows.

document.documentElement.classList.add("spms-js");

function setLook(words) {
  applyLook(); // before the page shows, so that nothing flashes
  document.addEventListener("DOMContentLoaded", () => {
    delete document.documentElement.dataset.spmsTheme; // set above; the watch begins here
    watchLook();
    for (const place of document.querySelectorAll(".spms-looks")) {
      place.appendChild(lookPanel(words).panel);
      place.hidden = false;
    }
  });
}
