// How everything of ours looks: light, dark or high contrast; normal or large text. What the
// reader has not set follows the page around it. Kept for this visit, in this window alone.

import { make, newId, ownKeys } from "./dom.js";

export const LOOK = "spms-look";
const AS_SET = { theme: "auto", text: "normal" };

export function chosenLook() {
  try {
    return { ...AS_SET, ...JSON.parse(sessionStorage.getItem(LOOK)) };
  } catch {
    return AS_SET; // a page that may store nothing
  }
}

function chooseLook(change) {
  try {
    sessionStorage.setItem(LOOK, JSON.stringify({ ...chosenLook(), ...change }));
  } catch {
    Object.assign(AS_SET, change);
  }
  applyLook();
}

const asks = (query) => matchMedia(query).matches;

function themeAround() {
  if (asks("(prefers-contrast: more)") || asks("(forced-colors: active)")) return "contrast";
  const { jpThemeLight, jpThemeName = "" } = document.body.dataset; // JupyterLab's theme
  if (jpThemeLight === "true") return "light";
  if (jpThemeLight === "false") return /high contrast/i.test(jpThemeName) ? "contrast" : "dark";
  return asks("(prefers-color-scheme: dark)") ? "dark" : "light";
}

function applyLook() {
  const { theme, text } = chosenLook();
  const { dataset } = document.documentElement;
  dataset.spmsTheme = theme === "auto" ? themeAround() : theme;
  dataset.spmsText = text;
  window.dispatchEvent(new Event(LOOK));
}

// Once per page, however many pictures it has.
export function watchLook() {
  if (document.documentElement.dataset.spmsTheme) return;
  applyLook();
  window.addEventListener("pageshow", applyLook); // a page that is come back to was elsewhere set anew
  const filter = { attributeFilter: ["data-jp-theme-light", "data-jp-theme-name"] };
  new MutationObserver(applyLook).observe(document.body, filter);
  for (
    const feature of [
      "prefers-contrast: more",
      "forced-colors: active",
      "prefers-color-scheme: dark",
    ]
  ) {
    matchMedia(`(${feature})`).addEventListener("change", applyLook);
  }
}

// The choices as radio buttons; every picture on the page follows.
export function lookPanel(messages) {
  const panel = document.createElement("div");
  const id = newId();
  for (const kind of ["theme", "text"]) {
    const group = make("fieldset", "", panel);
    make("legend", "", group, messages[kind]);
    for (const [value, label] of Object.entries(messages[`${kind}s`])) {
      const option = make("label", "spms-option", group);
      const radio = ownKeys(make("input", "", option));
      Object.assign(radio, { type: "radio", name: `${kind}-${id}`, value });
      radio.addEventListener("change", () => chooseLook({ [kind]: value }));
      option.append(label);
    }
  }
  const show = () => {
    for (const radio of panel.querySelectorAll("input")) {
      radio.checked = chosenLook()[radio.name.split("-")[0]] === radio.value;
    }
  };
  window.addEventListener(LOOK, show);
  show();
  return { panel, stop: () => window.removeEventListener(LOOK, show) };
}
