import type { Facets as FacetCounts } from '../../electron/contract/index.ts';
/** Filters: a timeline and a chip for each other facet. */
export function Facets(_: { readonly facets: FacetCounts }) {
  return null;
}
