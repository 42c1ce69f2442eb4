import { parseQuery } from '../search/query/parse.ts';
import type { QueryNode } from '../search/query/ast.ts';
import { readingOf } from '../search/query/reading.ts';

/** The query for every article a query could find by its filters alone, whatever words it asks for. */
export function scopeOf(query: string): string {
  const node = parseQuery(query);
  if (!node) return '';
  const parts = node.kind === 'and' ? node.of : [node];
  const [first, ...more] = parts.filter(isFilter);
  if (!first) return '';
  return readingOf(more.length > 0 ? { kind: 'and', of: [first, ...more] } : first);
}

function isFilter(node: QueryNode): boolean {
  switch (node.kind) {
    case 'filter':
    case 'date':
      return true;
    case 'not':
      return isFilter(node.of);
    case 'and':
    case 'or':
      return node.of.every(isFilter);
    default:
      return false;
  }
}
