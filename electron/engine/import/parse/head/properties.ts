import type { ParsedDocument } from '../parsed.ts';
import type { Draft } from '../canonical.ts';
import { composeDocument } from '../markup.ts';
import { dateOf } from './dates.ts';
import { bylineOf, languageOf, tagsOf } from './metadata.ts';

/** What a file's own properties say, each as it stands there, the best first. Programs fill them in; people rarely do. */
export interface Properties {
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  readonly languages: readonly string[];
  readonly keywords: readonly string[];
}

/** How many words a file's name needs to be a better title than the first sentence. */
const NAME_WORDS = 3;

/** How far down a heading is taken for the title, in blocks. */
const HEADING_REACH = 3;

/** How far down a title of the properties confirms itself, in blocks. */
const TITLE_REACH = 12;

/** Longest title that is believed, in UTF-16 code units. */
const LONGEST_TITLE = 300;

/** Titles no person gave: names of programs, of files, of nothing. */
const NONSENSE =
  /^(?:microsoft (?:word|powerpoint|excel|publisher)\b.*|untitled.*|unbenannt.*|sans titre.*|sin título.*|title|titel|titre|título|document ?\d*|dokument ?\d*|presentation ?\d*|slide ?\d+|layout ?\d*|print(?:ing)?|scan.*|doc\d+|\(null\)|null|none|about:blank|full page photo|https?:\S*|[^\p{L}]*|\S*\\\S*|.*\.(?:docx?|docm|odt|rtf|pdf|txt|html?|indd|qxd|qxp|pub|tex|dvi|ps|eps|pmd|pptx?|xlsx?|wpd|cdr|ai))$/iu;

/** Names of accounts and programs, not of people. */
const NOBODY =
  /^(?:(?:microsoft |windows |office |ms )*(?:user|office|word)|users?|admin(?:istrator)?|owner|author|autor|unknown|default|root|guest|benutzer|usuario|utilisateur|pc|python-docx|mammoth|libreoffice|un-named|anonymous|[^\p{L}]*|\S*\\\S*)$/iu;

/**
 * Makes a document of blocks and a file's properties. What the text itself says of title, author and date goes first:
 * properties name the program, the account and the day of a template as readily as the author.
 */
export function documentWith(properties: Properties, drafts: readonly Draft[], path: string): ParsedDocument {
  const { titles, authors, dates, languages, keywords } = properties;
  const document = composeDocument(
    {
      title: titleOf(titles.map(plain), drafts),
      byline: null,
      published: null,
      source: null,
      language: languages.map(languageOf).find((language) => language !== null) ?? null,
      tags: tagsOf(keywords.flatMap((value) => value.split(';')).map(plain)),
    },
    drafts,
    path,
    NAME_WORDS,
  );
  const people = authors.flatMap((names) => names.split(';')).filter((name) => !NOBODY.test(name.trim()));
  return {
    ...document,
    byline: document.byline ?? bylineOf(people.map(plain)),
    published: document.published ?? dates.map(dateOf).find((date) => date !== null) ?? null,
  };
}

/** A title of the properties that the text confirms, else the heading at the top, else a title somebody may have given. */
function titleOf(titles: readonly string[], drafts: readonly Draft[]): string | null {
  const given = titles.filter((title) => title.length <= LONGEST_TITLE && !NONSENSE.test(title));
  const top = new Set(drafts.slice(0, TITLE_REACH).map(({ text }) => folded(text)));
  const confirmed = given.find((title) => top.has(folded(title)));
  const heading = drafts.slice(0, HEADING_REACH).find(({ kind }) => kind === 'heading');
  return confirmed ?? heading?.text.replaceAll('\n', ' ') ?? given[0] ?? null;
}

function plain(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
