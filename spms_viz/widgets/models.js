// What a script needs of the models of other widgets, sliders above all.

// Place of the item that is nearest to a value; of two as near, the first. None is near to none
// alone, and stands last.
/**
 * @param {(number | null)[]} list
 * @param {number | null} value
 */
export function nearest(list, value) {
  if (value === null) return list.length - 1;
  const isNearer = (i, best) =>
    list[i] !== null && Math.abs(list[i] - value) < Math.abs(list[best] - value);
  return list.reduce((best, _, i) => (isNearer(i, best) ? i : best), 0);
}

// The models behind the names that a trait of widgets holds.
/**
 * @param {Model} model
 * @param {string} trait
 */
export function modelsOf(model, trait) {
  const names = [model.get(trait)].flat().map((name) => name.replace("IPY_MODEL_", ""));
  return Promise.all(names.map((id) => model.widget_manager.get_model(id)));
}

// The number of the step that a slider stands on.
/** @param {Model} slider */
export const stepOf = (slider) => nearest(slider.get("values"), slider.get("value"));

/** @param {Model} slider */
export function putTo(slider, value) {
  slider.trigger("spms:again"); // no move still under way may come back
  slider.set("value", value);
  slider.save_changes();
}
