import { Menu as Base } from '@base-ui/react/menu';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Facet, FileFacets as Counts } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import { useSearch } from '../state/search.ts';
import { withoutField } from './clauses.ts';
import { FacetMenu, useOffered } from './FacetChip.tsx';
import { FacetOption } from './FacetOption.tsx';

export const fileFields = [
  { field: 'collection', name: 'Collection', show: (value: string) => value },
  { field: 'ext', name: 'Type of file', show: (value: string) => `.${value}` },
  { field: 'status', name: 'What is known of it', show: (value: string) => value.replaceAll('-', ' ') },
] as const;

const NOTHING: Counts = { collection: [], ext: [], status: [] };

/** Filters by what the files say: they are counted when somebody looks. */
export function FileFacets() {
  const [open, setOpen] = useState(false);
  return (
    <FacetMenu name="Files" open={open} onOpenChange={setOpen}>
      {fileFields.map((one) => (
        <Group key={one.field} {...one} />
      ))}
    </FacetMenu>
  );
}

function Group({ field, name, show }: (typeof fileFields)[number]) {
  const query = withoutField(
    useSearch((state) => state.asked.query),
    field,
  );
  const { data } = useQuery({
    ...useApi().search.fileFacets.queryOptions({ input: { query } }),
    placeholderData: keepPreviousData,
  });
  const counted: readonly Facet[] = (data ?? NOTHING)[field];
  const offered = useOffered(field, counted);
  return (
    <Base.Group>
      <Base.GroupLabel className="menu-heading">{name}</Base.GroupLabel>
      {offered.length === 0 && <p className="facet-none">{data ? 'Nothing' : 'Counting…'}</p>}
      {offered.map(({ value, articles }) => (
        <FacetOption key={value} field={field} value={value} articles={articles} name={show(value)} />
      ))}
    </Base.Group>
  );
}
