import type { SheetElement } from '../../../contract/index.ts';
import type { Words } from '../words.ts';
import { el } from './element.ts';
import { apart } from './text.ts';

/** A line of the table of contents. */
export interface Entry {
  /** The name of the place it leads to. */
  readonly place: string;
  readonly title: string;
  readonly language: string | null;
  /** 1, or 2 for an article within a named section. */
  readonly level: number;
  /** A section, and not an article. */
  readonly named: boolean;
  /** Byline, source and date, as far as they are known. */
  readonly about: readonly string[];
}

/** A table of more entries is set closer, and what it leads to begins on a page of its own. */
const DENSE_FROM = 10;

/** What is written for the page of a place. */
export type PageNumber = (place: string) => string;

/** @param number null where there are no pages */
export function contentsElement(
  entries: readonly Entry[],
  number: PageNumber | null,
  own: Words,
): SheetElement {
  const items = entries.map(({ place, title, language, level, named, about }) =>
    el(
      'li',
      { class: named ? 'over' : level > 1 ? 'deep' : undefined },
      el(
        'a',
        { href: `#${place}` },
        el(
          'span',
          { class: 'entry' },
          el(named ? 'b' : 'span', { lang: language ?? undefined, dir: 'auto' }, title),
          about.length === 0 ? null : '  ',
          about.length === 0 ? null : el('small', {}, apart(about)),
        ),
        number && el('span', { class: 'page' }, number(place)),
      ),
    ),
  );
  const dense = entries.length > DENSE_FROM ? 'contents dense' : 'contents';
  return el(
    'nav',
    { class: dense, label: own.contents },
    el('h2', { class: 'rubric' }, own.contents),
    el('ol', {}, items),
  );
}
