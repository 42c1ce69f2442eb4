import type { Column, QueryNode } from './ast.ts';

/**
 * A query as it was understood, with every connective and bracket: `(harbour AND strike) OR "wage deal"`.
 * Read again, it means the same and reads the same.
 */
export function readingOf(node: QueryNode | null): string {
  return node ? read(node, true) : '';
}

function read(node: QueryNode, outermost: boolean): string {
  switch (node.kind) {
    case 'word':
    case 'wild':
      return scoped(node, node.text);
    case 'regex':
      return scoped(node, `/${node.text}/`);
    case 'prefix':
      return scoped(node, `${node.text}*`);
    case 'fuzzy':
      return scoped(node, `${node.text}~${node.edits ?? ''}`);
    case 'phrase':
      return scoped(node, `"${node.text}"`);
    case 'near': {
      const items = node.items.map((item) => read({ ...item, column: null }, false));
      return scoped(
        node,
        bracketed(items.join(` NEAR/${node.distance} `), outermost && node.column === null),
      );
    }
    case 'filter':
      return `${node.field}:${node.quoted ? `"${node.text}"` : node.text}${node.prefix ? '*' : ''}`;
    case 'date':
      return `${node.field}:${node.text}`;
    case 'not':
      return `NOT ${read(node.of, false)}`;
    case 'and':
    case 'or': {
      const connective = node.kind === 'and' ? ' AND ' : ' OR ';
      return bracketed(node.of.map((part) => read(part, false)).join(connective), outermost);
    }
  }
}

function scoped({ column }: { readonly column: Column }, text: string): string {
  return column ? `${column}:${text}` : text;
}

function bracketed(text: string, bare: boolean): string {
  return bare ? text : `(${text})`;
}
