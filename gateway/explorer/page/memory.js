/** What the visitor chose, for the next visit; a browser that keeps nothing forgets it. */
const KEY = 'city-graph:';

/** @param {string} name */
export function recall(name) {
  try {
    return localStorage.getItem(name.includes(':') ? name : KEY + name);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(KEY + name, value);
  } catch {
    // Forgotten, then.
  }
}
