import { useQuery } from '@tanstack/react-query';
import type { Facets as FacetCounts } from '../../electron/contract/index.ts';
import { formatLanguage } from '../design/format.ts';
import { useApi } from '../host/context.tsx';
import { submitQuery, useSearch } from '../state/search.ts';
import { toggleValue, valuesOf, type Field } from './clauses.ts';
import { AskedChips } from './AskedChips.tsx';
import { FacetChip } from './FacetChip.tsx';
import { Timeline } from './Timeline.tsx';
import { useOpenFacets } from './useOpenFacets.ts';
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
];

/** Filters: a timeline and a chip for each other facet. They edit the query, where they can be read and taken back. */
export function Facets({ facets, timeline }: { readonly facets: FacetCounts; readonly timeline: boolean }) {
  const query = useSearch((state) => state.query);
  const years = useOpenFacets('date', facets).year;
  const { data: status } = useQuery(useApi().archive.status.queryOptions());
  return (
    <div className="facets">
      {/* Where the archive knows dates the place is kept, so that nothing jumps while results come and go. */}
      {timeline && status?.published && (
        <Timeline
          years={years}
          asked={valuesOf(query, 'date').at(-1)}
          onChange={(date) => submitQuery(toggleValue(query, 'date', date))}
        />
      )}
      <div className="facet-chips">
        {chips.map((chip) => (
          <FacetChip key={chip.field} {...chip} facets={facets} />
        ))}
        <AskedChips fields={chips} />
      </div>
    </div>
  );
}
