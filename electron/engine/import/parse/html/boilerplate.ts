import type { TreeElement } from './tree.ts';

/** Never text of an article, whoever chose the tree. */
const NEVER = new Set(
  (
    'script style noscript template head nav aside footer form button input select textarea iframe object embed svg canvas ' +
    'audio video map dialog menu'
  ).split(' '),
);

const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'dialog',
  'alertdialog',
  'search',
  'menu',
]);

/** Words in class and id names of what stands around articles. */
const AROUND =
  /(?:^|[\s_-])(?:ads?|advert\w*|breadcrumbs?|comments?|consent|cookies?|disqus|masthead|most-?read|newsletter|pagination|popup|promo\w*|related|share|sharing|sidebar|social|sponsor\w*|subscri\w+|toolbar)(?:[\s_-]|$)/i;

/** Whether an element and all in it is something else than the article. */
export function isBoilerplate(element: TreeElement, cleaned: boolean): boolean {
  if (NEVER.has(element.localName) || element.hasAttribute('hidden')) return true;
  if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return true;
  if (cleaned || element.localName === 'body' || element.localName === 'html') return false;
  if (ROLES.has(element.getAttribute('role') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return AROUND.test(names) && element.querySelector('article, main, h1') === null;
}
