import { Menu as Base } from '@base-ui/react/menu';
import { useState, type KeyboardEvent } from 'react';
import type { Facets as FacetCounts } from '../../electron/contract/index.ts';
import { classes } from '../design/classes.ts';
import { formatNumber } from '../design/format.ts';
import { CheckIcon, ChevronDownIcon, SkippedIcon } from '../design/icons.tsx';
import '../design/Menu.css';
import { submitQuery, useSearch } from '../state/search.ts';
import { excludedOf, toggleExcluded, toggleValue, valuesOf, type Field } from './clauses.ts';
import { useOpenFacets } from './useOpenFacets.ts';

/** Values offered in one menu; rarer ones are typed. */
const OFFERED = 200;

/**
 * One filter: a menu of the values the results have, with how many articles each. A click asks for a value, a second one
 * for another beside it, and the menu stays for it; with Alt, the minus key or the sign at the end of the row it is left out.
 */
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
  const excluded = excludedOf(query, field);
  const values = useOpenFacets(field, facets, open)[facet];
  // What is left out has no articles any more, and must still be there to be taken back.
  const gone = excluded.filter((value) => !values.some((one) => one.value === value));
  const offered = [...values.slice(0, OFFERED), ...gone.map((value) => ({ value, articles: 0 }))];

  function exclude(value: string) {
    submitQuery(toggleExcluded(query, field, value));
  }

  function onKeyDown(event: KeyboardEvent, value: string) {
    if (event.key !== '-') return;
    event.preventDefault();
    exclude(value);
  }

  return (
    <span className="facet-chip">
      <Base.Root open={open} onOpenChange={setOpen}>
        <Base.Trigger className="facet-button" disabled={offered.length === 0} aria-label={name}>
          <span className="facet-name">{name}</span>
          <ChevronDownIcon size={16} />
        </Base.Trigger>
        <Base.Portal render={<section aria-label={name} />}>
          <Base.Positioner className="popover-place" side="bottom" align="start" sideOffset={6}>
            <Base.Popup className="popover menu facet-menu">
              {offered.map(({ value, articles }) => {
                const isExcluded = excluded.includes(value);
                return (
                  <Base.CheckboxItem
                    key={value}
                    className={classes('menu-item', isExcluded && 'facet-excluded')}
                    checked={asked.includes(value)}
                    aria-description={isExcluded ? 'Left out' : 'Minus leaves it out'}
                    onKeyDown={(event) => onKeyDown(event, value)}
                    onCheckedChange={(_, { event }) => {
                      const not =
                        event.target instanceof Element && event.target.closest('.facet-not') !== null;
                      const alt = event instanceof MouseEvent && event.altKey;
                      if (not || alt || isExcluded) exclude(value);
                      else submitQuery(toggleValue(query, field, value));
                    }}
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
                    <span className="facet-not" title="Leave it out" aria-hidden="true">
                      <SkippedIcon size={16} />
                    </span>
                  </Base.CheckboxItem>
                );
              })}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </span>
  );
}
