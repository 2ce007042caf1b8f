// Where the hand left a slider, for this visit in this window: a page that is loaded again, or a
// lesson that is run again, goes on from there.
//
// The same cell may live twice on a page, run once more to compare two settings. Each of the two has
// a place of its own, or the second would start where the first was left, and say so.

const LIVE = Symbol.for("spms-places"); // on the window: each widget's script is loaded by itself

/**
 * Who is alive under each name; the first has number 0.
 * @param {string} name
 * @returns {({ owner: object, views: number } | undefined)[]}
 */
function livingAs(name) {
  const all = (globalThis[LIVE] ??= new Map());
  if (!all.has(name)) all.set(name, []);
  return all.get(name);
}

/**
 * Take the lowest number that nobody else alive has.
 * @param {string} name
 * @param {object} owner Views of one slider share it, and so their place.
 */
function claim(name, owner) {
  const living = livingAs(name);
  let number = living.findIndex((one) => one?.owner === owner);
  if (number < 0) number = [...living, undefined].findIndex((one) => !one);
  living[number] ??= { owner, views: 0 };
  living[number].views += 1;
  const leave = () => {
    living[number].views -= 1;
    if (!living[number].views) living[number] = undefined;
  };
  return { number, leave };
}

/**
 * @param {Model} model
 * @param {object} owner
 */
export function keptPlace(model, owner) {
  const name = `spms-slider:${location.pathname}:${model.get("place")}`;
  const { number, leave } = claim(name, owner);
  const key = number ? `${name}#${number + 1}` : name;
  const quietly = (use) => {
    try {
      return model.get("place") ? use(sessionStorage) : undefined; // null would be "never"
    } catch {
      return undefined; // a page that may store nothing
    }
  };
  return {
    keep: () => quietly((store) => store.setItem(key, JSON.stringify(model.get("value")))),
    forget: () => quietly((store) => store.removeItem(key)),
    left: () => quietly((store) => JSON.parse(store.getItem(key) ?? '""')), // "" is no place
    leave,
  };
}
