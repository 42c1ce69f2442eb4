/** The marked passages, at the foot of the desk. */
export function ExcerptTray() {
  return null;
}
