// The switches for colours and size at the top of every page. dom.js and look.js, which Python puts
// before this file, hold what they do; every picture on the page follows. Loaded first in the body,
// so that a page never flashes in other colours.

watchLook();
document.documentElement.classList.add("spms-js");
document.addEventListener("DOMContentLoaded", () => {
  for (const place of document.querySelectorAll(".spms-looks")) {
    place.appendChild(lookPanel(JSON.parse(place.dataset.words)).panel);
    place.hidden = false;
  }
});
