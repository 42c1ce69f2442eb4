import { Menu as Base } from '@base-ui/react/menu';
import { useState, type ReactNode } from 'react';
import type { Facet, Facets as FacetCounts } from '../../electron/contract/index.ts';
import { ChevronDownIcon } from '../design/icons.tsx';
import '../design/Menu.css';
import { useSearch } from '../state/search.ts';
import { excludedOf, type Field } from './clauses.ts';
import { FacetOption } from './FacetOption.tsx';
import { useOpenFacets } from './useOpenFacets.ts';

/** Values offered in one menu; rarer ones are typed. */
const OFFERED = 200;

/** One filter: a menu of the values the results have, with how many articles each. It stays open for another one. */
export function FacetChip({
  field,
  facet,
  name,
  show,
  facets,
}: {
  readonly field: Field;
  readonly facet: keyof FacetCounts;
  readonly name: string;
  readonly show: (value: string) => string;
  readonly facets: FacetCounts;
}) {
  const [open, setOpen] = useState(false);
  const offered = useOffered(field, useOpenFacets(field, facets, open)[facet]);
  return (
    <FacetMenu name={name} open={open} onOpenChange={setOpen} disabled={offered.length === 0}>
      {offered.map(({ value, articles }) => (
        <FacetOption key={value} field={field} value={value} articles={articles} name={show(value)} />
      ))}
    </FacetMenu>
  );
}

/** The values of a facet to choose from. What is left out has no articles any more, and can still be taken back. */
export function useOffered(field: Field, values: readonly Facet[]): readonly Facet[] {
  const excluded = excludedOf(
    useSearch((state) => state.query),
    field,
  );
  const gone = excluded.filter((value) => !values.some((one) => one.value === value));
  return [...values.slice(0, OFFERED), ...gone.map((value) => ({ value, articles: 0 }))];
}

/** A chip that opens a menu. */
export function FacetMenu({
  name,
  open,
  onOpenChange,
  disabled = false,
  children,
}: {
  readonly name: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className="facet-chip">
      <Base.Root open={open} onOpenChange={onOpenChange}>
        <Base.Trigger className="facet-button" disabled={disabled} aria-label={name}>
          <span className="facet-name">{name}</span>
          <ChevronDownIcon size={16} />
        </Base.Trigger>
        <Base.Portal render={<section aria-label={name} />}>
          <Base.Positioner className="popover-place" side="bottom" align="start" sideOffset={6}>
            <Base.Popup className="popover menu facet-menu">{children}</Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </span>
  );
}
