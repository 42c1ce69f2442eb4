import { parseDocument } from 'yaml';
import { cleanText } from '../characters.ts';
import { dateOf } from '../head/dates.ts';
import { bylineOf, languageOf, tagsOf, type Metadata } from '../head/metadata.ts';
import { hostOf } from '../links.ts';

/** Longest front matter, in UTF-16 code units. */
const LONGEST = 65_536;

const OPENING = /^\s*---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/**
 * Takes the YAML between `---` lines off the top of a text. What isn't YAML with keys stays part of the text.
 * @param text in canonical characters
 */
export function readFrontMatter(text: string): { metadata: Metadata; body: string } {
  const opening = OPENING.exec(text)?.[0];
  const rest = opening === undefined ? '' : text.slice(opening.length);
  const closing = CLOSING.exec(rest.slice(0, LONGEST));
  const values = closing === null ? null : parseKeys(rest.slice(0, closing.index));
  if (closing === null || values === null) return { metadata: metadataOf(new Map()), body: text };
  return { metadata: metadataOf(values), body: rest.slice(closing.index + closing[0].length) };
}

/** The keys in small letters and their values; null for bad YAML, or YAML that is no mapping. */
function parseKeys(yaml: string): ReadonlyMap<string, unknown> | null {
  const parsed = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  if (parsed.errors.length > 0) return null;
  try {
    const value: unknown = parsed.toJS({ maxAliasCount: 100 });
    if (value === null) return new Map();
    if (typeof value !== 'object' || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]));
  } catch {
    return null;
  }
}

function metadataOf(values: ReadonlyMap<string, unknown>): Metadata {
  const all = (...keys: string[]) => {
    const key = keys.find((candidate) => stringsOf(values.get(candidate)).length > 0);
    return key === undefined ? [] : stringsOf(values.get(key));
  };
  const [source] = all(
    'source',
    'publication',
    'quelle',
    'fuente',
    'fonte',
    'publisher',
    'site',
    'website',
    'newspaper',
    'journal',
  );
  const [address] = all('url', 'link', 'canonical', 'source_url', 'original');
  const [published] = all(
    'published',
    'date',
    'datum',
    'fecha',
    'data',
    'publication_date',
    'published_at',
    'pubdate',
  );
  const [language] = all('lang', 'language', 'sprache', 'idioma', 'langue', 'lingua');
  return {
    title: all('title', 'headline', 'titel', 'título', 'titulo', 'titre', 'titolo')[0] ?? null,
    byline: bylineOf(
      all('byline', 'author', 'authors', 'by', 'creator', 'autor', 'autorin', 'autora', 'auteur', 'autore'),
    ),
    published: published === undefined ? null : dateOf(published),
    source: source === undefined ? hostOf(address ?? '') : (hostOf(source) ?? source),
    language: language === undefined ? null : languageOf(language),
    tags: tagsOf(all('tags', 'tag', 'keywords', 'topics')),
  };
}

/** A value as strings: one, or those of a list, or the names in it; `[[Jane Roe]]` is a link between notes. */
function stringsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') {
    const text = cleanText(value)
      .replace(/^\[\[(.*)\]\]$/s, '$1')
      .replace(/\s+/g, ' ')
      .trim();
    return text === '' ? [] : [text];
  }
  return typeof value === 'object' && value !== null && 'name' in value ? stringsOf(value.name) : [];
}
