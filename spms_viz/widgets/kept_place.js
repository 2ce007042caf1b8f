// Where the hand left a slider, for this visit in this window: a page that is loaded again, or a
// lesson that is run again, goes on from there.

/** @param {Model} model */
export function keptPlace(model) {
  const key = `spms-slider:${location.pathname}:${model.get("place")}`;
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
  };
}
