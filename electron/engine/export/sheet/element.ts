import type { SheetElement } from '../../../contract/index.ts';
import { escapeHtml } from './escape.ts';

/** What an element may hold: elements, text, or nothing. */
export type Child = SheetElement | string | null;

type Attributes = Omit<SheetElement, 'tag' | 'children'>;

/** An element of a document. */
export function el(
  tag: SheetElement['tag'],
  attributes: { readonly [name in keyof Attributes]?: Attributes[name] | undefined },
  ...children: readonly (Child | readonly Child[])[]
): SheetElement {
  const given = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
  return {
    tag,
    ...given,
    children: children
      .flat()
      .filter((child): child is SheetElement | string => child !== null && child !== ''),
  };
}

/** Elements whose children begin on lines of their own, so that the file can be read. */
const ROOMY = new Set([
  'main',
  'section',
  'header',
  'nav',
  'figure',
  'blockquote',
  'ol',
  'ul',
  'aside',
  'div',
]);

/** The one place where a document becomes HTML: all text is escaped here. */
export function serialize({
  tag,
  class: names,
  id,
  lang,
  dir,
  href,
  value,
  label,
  children,
}: SheetElement): string {
  const attributes = Object.entries({ class: names, id, lang, dir, href, value, 'aria-label': label });
  const named = attributes.flatMap(([name, given]) =>
    given === undefined ? [] : [` ${name}="${escapeHtml(String(given))}"`],
  );
  const line = ROOMY.has(tag) ? '\n' : '';
  // A line break right behind the tag would be lost.
  const lead = tag === 'pre' ? '\n' : line;
  const content = children.map((child) => (typeof child === 'string' ? escapeHtml(child) : serialize(child)));
  return `<${tag}${named.join('')}>${lead}${content.join(line)}${line}</${tag}>`;
}
