import { Menu as Base } from '@base-ui/react/menu';
import type { KeyboardEvent } from 'react';
import { classes } from '../design/classes.ts';
import { formatNumber } from '../design/format.ts';
import { CheckIcon, SkippedIcon } from '../design/icons.tsx';
import { submitQuery, useSearch } from '../state/search.ts';
import { excludedOf, toggleExcluded, toggleValue, valuesOf, type Field } from './clauses.ts';

/**
 * A value of a facet. A click asks for it, or for it beside others; with Alt, the minus key or the sign at the end of the
 * row it is left out.
 */
export function FacetOption({
  field,
  value,
  articles,
  name,
}: {
  readonly field: Field;
  readonly value: string;
  readonly articles: number;
  /** As it is shown. */
  readonly name: string;
}) {
  const query = useSearch((state) => state.query);
  const isExcluded = excludedOf(query, field).includes(value);

  function exclude() {
    submitQuery(toggleExcluded(query, field, value));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== '-') return;
    event.preventDefault();
    exclude();
  }

  return (
    <Base.CheckboxItem
      className={classes('menu-item', isExcluded && 'facet-excluded')}
      checked={valuesOf(query, field).includes(value)}
      aria-description={isExcluded ? 'Left out' : 'Minus leaves it out'}
      onKeyDown={onKeyDown}
      onCheckedChange={(_, { event }) => {
        const not = event.target instanceof Element && event.target.closest('.facet-not') !== null;
        const alt = event instanceof MouseEvent && event.altKey;
        if (not || alt || isExcluded) exclude();
        else submitQuery(toggleValue(query, field, value));
      }}
    >
      <span className="menu-tick">
        <Base.CheckboxItemIndicator>
          <CheckIcon size={16} />
        </Base.CheckboxItemIndicator>
      </span>
      <span className="menu-label facet-value" dir="auto">
        {name}
      </span>
      <span className="facet-count numbers">{formatNumber(articles)}</span>
      <span className="facet-not" title="Leave it out" aria-hidden="true">
        <SkippedIcon size={16} />
      </span>
    </Base.CheckboxItem>
  );
}
