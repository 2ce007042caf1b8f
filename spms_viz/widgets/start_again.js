// Start again: sliders go back to where they stood at first.

import { putTo } from "./models.js";

/** @param {Model[]} sliders */
export function startAgain(sliders) {
  for (const slider of sliders) putTo(slider, slider.get("start"));
}
