import { classes } from '../design/classes.ts';
import { CloseIcon } from '../design/icons.tsx';
import { submitQuery, useSearch } from '../state/search.ts';
import { excludedOf, toggleExcluded, toggleValue, valuesOf, type Field } from './clauses.ts';

interface Asked {
  readonly field: Field;
  readonly show: (value: string) => string;
}

/** What the query asks of articles, and what it leaves out; each can be taken back. */
export function AskedChips({ fields }: { readonly fields: readonly Asked[] }) {
  const query = useSearch((state) => state.query);
  const chips = fields.flatMap(({ field, show }) => {
    const asked = valuesOf(query, field).map((value) => ({ field, value, name: show(value), not: false }));
    const out = excludedOf(query, field).map((value) => ({ field, value, name: show(value), not: true }));
    return asked.concat(out);
  });
  return chips.map(({ field, value, name, not }) => (
    <span
      key={`${field} ${value}`}
      className={classes('facet-chip', 'facet-chip-active', not && 'facet-chip-not')}
    >
      <span className="facet-name">
        {not && <i>not </i>}
        <bdi>{name}</bdi>
      </span>
      <button
        type="button"
        className="facet-clear"
        aria-label={not ? `Don’t leave out ${name}` : `Don’t ask for ${name}`}
        onClick={() => submitQuery((not ? toggleExcluded : toggleValue)(query, field, value))}
      >
        <CloseIcon size={16} />
      </button>
    </span>
  ));
}
