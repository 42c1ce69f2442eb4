const FOLLOWABLE = new Set(['http:', 'https:', 'mailto:']);

/** The address of a link if it is one that a reader may follow by hand, else null: no scripts, no local files. */
export function followable(href: string): string | null {
  const url = URL.parse(href);
  return url && FOLLOWABLE.has(url.protocol) ? url.href : null;
}
