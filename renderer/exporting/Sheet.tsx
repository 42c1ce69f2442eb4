import { createElement, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { SheetElement } from '../../electron/contract/index.ts';

/** The document's typefaces are those of the page, which has them whole. */
const TYPEFACES = `.document { --text: var(--page-serif); --display: var(--page-serif); --sans: var(--page-sans); --mono: var(--page-mono); }`;

/**
 * A document as it is set, with the style sheet it is printed with. It stands in a tree of its own, so that neither the
 * page's styles reach it nor its own the page; elements are made one by one, and text is text.
 */
export function Sheet({ sheet, css }: { readonly sheet: SheetElement; readonly css: string }) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const attach = useCallback((host: HTMLDivElement | null) => {
    if (host) setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' }));
  }, []);
  useLayoutEffect(() => {
    if (root) dress(root, css);
  }, [root, css]);
  // Its outermost element is the `main` of a page of its own, which this page has already.
  const content = useMemo(() => elementOf({ ...sheet, tag: 'div' }, 0), [sheet]);
  return (
    <div ref={attach} className="sheet">
      {root && createPortal(content, root)}
    </div>
  );
}

function dress(root: ShadowRoot, css: string) {
  root.adoptedStyleSheets = [styleSheet(css), styleSheet(TYPEFACES)];
}

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Links lead about within the document; an address outside of it is only shown. */
function elementOf(
  { tag, class: className, label, href, children, ...attributes }: SheetElement,
  key: number,
): ReactNode {
  const inner = children.map((child, place) => (typeof child === 'string' ? child : elementOf(child, place)));
  const link = href?.startsWith('#') ? { href, onClick: follow } : {};
  return createElement(tag, { ...attributes, ...link, key, className, 'aria-label': label }, ...inner);
}

/** The page's address has a meaning of its own: it stays as it is. */
function follow(event: React.MouseEvent<HTMLElement>) {
  event.preventDefault();
  const { currentTarget } = event;
  const place = currentTarget.getAttribute('href')?.slice(1) ?? '';
  const root = currentTarget.getRootNode();
  if (root instanceof ShadowRoot) root.getElementById(place)?.scrollIntoView({ block: 'center' });
}
