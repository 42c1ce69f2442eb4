/** The import under way, at the foot of the page. */
export function ImportStrip() {
  return null;
}
