// Whether a page lives. Until its script has run, and wherever that fails, one sentence at its top
// says what to do, and its pictures stand as they were at first: no slider moves beside a still one.

export const TOLD = "spms:page"; // how the page's script says how far it is
const GRACE = 1000; // ms; a shorter wait is not worth a word

const isAt = (state) => (document.documentElement.dataset.spmsPage = state);

// First of all: what is to be guessed must not flash up. Without this, a page is as without scripts.
export const begin = () => isAt("waking");

/** @param {HTMLElement} line Holds the sentence for each way to fail. */
export function wake(line) {
  const words = JSON.parse(line.dataset.words);
  const say = (state) => {
    line.textContent = words[state];
    isAt(state);
  };
  const late = setTimeout(() => say("late"), GRACE);
  let told = "";
  const tell = (state) => {
    told = state;
    if (state === "begun") return;
    clearTimeout(late);
    if (state === "alive") isAt(state);
    else say(state);
  };
  document.addEventListener(TOLD, /** @param {any} event */ (event) => tell(event.detail));
  const script = document.createElement("script");
  script.addEventListener("error", () => tell("missing"));
  script.addEventListener("load", () => told || tell("broken")); // another build, or half of one
  script.src = document.body.dataset.live;
  document.body.appendChild(script);
}
