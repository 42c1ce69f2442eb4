import { Menu as Base } from '@base-ui/react/menu';
import { useState } from 'react';
import type { Facets as FacetCounts } from '../../electron/contract/index.ts';
import { classes } from '../design/classes.ts';
import { formatList, formatNumber } from '../design/format.ts';
import { CheckIcon, ChevronDownIcon, CloseIcon } from '../design/icons.tsx';
import '../design/Menu.css';
import { submitQuery, useSearch } from '../state/search.ts';
import { toggleValue, valuesOf, withoutField, type Field } from './clauses.ts';
import { useOpenFacets } from './useOpenFacets.ts';

/** Values offered in one menu; rarer ones are typed. */
const OFFERED = 200;

/** One filter: a menu of the values the results have, with how many articles each. */
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
  const query = useSearch((state) => state.query);
  const asked = valuesOf(query, field);
  const values = useOpenFacets(field, facets, open)[facet];
  const active = asked.length > 0;

  return (
    <span className={classes('facet-chip', active && 'facet-chip-active')}>
      <Base.Root open={open} onOpenChange={setOpen}>
        <Base.Trigger
          className="facet-button"
          disabled={!active && values.length === 0}
          aria-label={active ? `${name}: ${formatList(asked.map(show))}` : name}
        >
          <span className="facet-name">{active ? formatList(asked.map(show)) : name}</span>
          <ChevronDownIcon size={16} />
        </Base.Trigger>
        <Base.Portal render={<section aria-label={name} />}>
          <Base.Positioner className="popover-place" side="bottom" align="start" sideOffset={6}>
            <Base.Popup className="popover menu facet-menu">
              {values.slice(0, OFFERED).map(({ value, articles }) => (
                <Base.CheckboxItem
                  key={value}
                  className="menu-item"
                  closeOnClick
                  checked={asked.includes(value)}
                  onCheckedChange={() => submitQuery(toggleValue(query, field, value))}
                >
                  <span className="menu-tick">
                    <Base.CheckboxItemIndicator>
                      <CheckIcon size={16} />
                    </Base.CheckboxItemIndicator>
                  </span>
                  <span className="menu-label facet-value" dir="auto">
                    {show(value)}
                  </span>
                  <span className="facet-count numbers">{formatNumber(articles)}</span>
                </Base.CheckboxItem>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      {active && (
        <button
          type="button"
          className="facet-clear"
          aria-label={`Any ${name.toLowerCase()}`}
          onClick={() => submitQuery(withoutField(query, field))}
        >
          <CloseIcon size={16} />
        </button>
      )}
    </span>
  );
}
