/** What a document says of itself outside its text: front matter, `<meta>` elements, JSON-LD. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  /** `2021`, `2021-06` or `2021-06-07`. */
  readonly published: string | null;
  readonly source: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly tags: readonly string[];
}

/** The ISO 639-1 code of a language tag (`en-GB`, `deu`); null for what is none, or has none. */
export function languageOf(tag: string): string | null {
  try {
    const { language } = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    return language.length === 2 ? language : null;
  } catch {
    return null;
  }
}

/** Tags written as a list or with commas between them, each once, without the `#` of hashtags. */
export function tagsOf(values: readonly string[]): readonly string[] {
  const tags = values.flatMap((value) => value.split(',')).map((tag) => tag.trim().replace(/^#/, ''));
  const byName = Map.groupBy(tags.filter(Boolean), (tag) => tag.toLowerCase());
  return [...byName.values()].map(([first]) => first!);
}

/** Names as they stand in metadata, in one line, without a `By`. */
export function bylineOf(names: readonly string[]): string | null {
  const clean = names
    .map((name) =>
      name
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^by\s+/i, ''),
    )
    .filter(isName);
  return clean.length === 0 ? null : [...new Set(clean)].join(', ');
}

/** Some systems put the address of the author's page there. */
function isName(name: string): boolean {
  return name !== '' && !/^(?:https?:|www\.|@)|\.(?:com|org|net)\//i.test(name);
}
