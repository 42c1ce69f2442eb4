/** Something that can be taken into a query in place of what is typed last. */
export interface Taken {
  readonly kind: 'title' | 'author' | 'source' | 'tag' | 'word';
  readonly text: string;
}

/** The query with a suggestion taken: words and titles as words, names as the filter they are. */
export function withTaken(query: string, { text, kind }: Taken): string {
  const before = query.slice(0, tailOf(query, text) ?? query.search(/\S*$/));
  if (kind === 'word' || kind === 'title') return before + text;
  return `${before}${kind}:${quotedValue(text)}`;
}

/** A value as it stands behind a field. It holds no quotation marks of its own: there is no way to write them. */
export function quotedValue(value: string): string {
  const plain = value.replaceAll(/["“”„«»]/g, '');
  return /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}/_.-]*$/u.test(plain) ? plain : `"${plain}"`;
}

/** Where the words of the query that a suggestion completes begin: as many of the last ones as it begins with. */
function tailOf(query: string, text: string): number | null {
  const wanted = text.toLocaleLowerCase();
  for (const { index } of query.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    if (wanted.startsWith(query.slice(index).toLocaleLowerCase())) return index;
  }
  return null;
}
