// What there is to say to a choice, in sentences that Python wrote.

import { fill } from "./fill.js";

/** @param {Model} model */
export function feedback(model) {
  const { first, sources } = model.get("messages");
  const choice = model.get("choices")[model.get("chosen")];
  if (!choice) return [first];
  const names = model.get("sources");
  return names.length ? [choice.feedback, `${sources} ${names.join("; ")}.`] : [choice.feedback];
}

const valueOf = (slider) => slider.get("texts")[slider.get("values").indexOf(slider.get("value"))];

/**
 * Where the sliders that the feedback names stand now.
 * @param {Model[]} sliders
 * @param {(number | null)[]} goals
 * @param {Record<string, string>} messages
 */
export function standing(sliders, goals, messages) {
  const rows = sliders.map((slider) =>
    fill(messages.stands, { label: slider.get("label"), value: valueOf(slider) })
  );
  const isSet = (slider, i) => goals[i] === null || slider.get("value") === goals[i];
  const isThere = goals.some((goal) => goal !== null) && sliders.every(isSet);
  return [...rows, ...(isThere ? [messages.there] : [])].join(" ");
}
