import { partsOf, withoutField } from '../search/clauses.ts';

const FILTER = /^-?(?:source|lang|tag|author|path|ext|type|status|collection|added|has|is):/i;

/** What is counted for the search: all of it but its dates, which the picture shows. */
export function withoutDates(query: string): string {
  return withoutField(query, 'date');
}

/** A term to compare with the search: among the same articles. */
export function comparedQuery(term: string, query: string): string {
  return [`(${term})`, ...partsOf(query).filter((part) => FILTER.test(part))].join(' ');
}
