import type { Facets as FacetCounts } from '../../electron/contract/index.ts';
import { formatLanguage, formatPartialDate } from '../design/format.ts';
import type { Field } from './clauses.ts';
import { AskedChips } from './AskedChips.tsx';
import { FacetChip } from './FacetChip.tsx';
import { FileFacets, fileFields } from './FileFacets.tsx';
import './Facets.css';

interface Chip {
  readonly field: Field;
  readonly facet: keyof FacetCounts;
  readonly name: string;
  readonly show: (value: string) => string;
}

const asWritten = (value: string) => value;

const chips: readonly Chip[] = [
  { field: 'source', facet: 'source', name: 'Source', show: asWritten },
  { field: 'lang', facet: 'language', name: 'Language', show: formatLanguage },
  { field: 'author', facet: 'author', name: 'Author', show: asWritten },
  { field: 'tag', facet: 'tag', name: 'Tag', show: asWritten },
  { field: 'date', facet: 'year', name: 'Year', show: showDate },
];

/** `2021-03/2021-06` in words; what is no plain stretch stays as it was typed. */
function showDate(clause: string): string {
  if (!/^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/.test(clause)) return clause;
  return clause.split('/').map(formatPartialDate).join(' – ');
}

const asked = [...chips, ...fileFields];

/** Filters, a chip for each. They edit the query, where they can be read and taken back. */
export function Facets({ facets }: { readonly facets: FacetCounts }) {
  return (
    <div className="facet-chips">
      {chips.map((chip) => (
        <FacetChip key={chip.field} {...chip} facets={facets} />
      ))}
      <FileFacets />
      <AskedChips fields={asked} />
    </div>
  );
}
