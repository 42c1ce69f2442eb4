import { InlineText } from '../inline.ts';
import { tabulate } from '../table.ts';
import { isBoilerplate } from './boilerplate.ts';
import { isElement, TEXT, walk, type TreeElement, type TreeNode } from './tree.ts';

/** Longest text in a cell of data, in UTF-16 code units; pages used to be laid out with tables of prose. */
const LONGEST_CELL = 300;

/** What only a table for layout holds. */
const LAYOUT = 'table, blockquote, h1, h2, h3, h4, ul, ol, pre, form, article, section';

/** The text of a table of data with aligned columns; null for a table that only lays out a page. */
export function tableText(table: TreeElement): string | null {
  if (table.querySelector(LAYOUT) !== null) return null;
  const rows = [...table.querySelectorAll('tr')].map((row) => cellsOf(row).map(cellText));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const isData =
    filled.length > 1 &&
    filled.some((row) => row.length > 1) &&
    filled.every((row) => row.every((cell) => cell.length <= LONGEST_CELL));
  return isData ? tabulate(filled) : null;
}

function cellsOf(row: TreeElement): readonly TreeElement[] {
  const cells: TreeElement[] = [];
  for (let child: TreeNode | null = row.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child) && (child.localName === 'td' || child.localName === 'th')) cells.push(child);
  }
  return cells;
}

function cellText(cell: TreeElement): string {
  const inline = new InlineText();
  walk(cell, (node) => {
    if (node.nodeType === TEXT) inline.append(node.textContent ?? '');
    if (!isElement(node)) return false;
    if (node.localName === 'br' || node.localName === 'p' || node.localName === 'div') inline.append(' ');
    return node === cell || !isBoilerplate(node, true);
  });
  return inline.take().text;
}
