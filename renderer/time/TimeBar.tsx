import { useState, type FormEvent } from 'react';
import type { TimeGroup, TimeStep, TimelineInput } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { CloseIcon } from '../design/icons.tsx';
import { SaveTableMenu } from '../exporting/SaveTableMenu.tsx';
import { OnceChoice } from '../search/OnceChoice.tsx';
import { setViews, useViews, type Measure } from '../state/views.ts';

const measures: readonly { readonly value: Measure; readonly name: string }[] = [
  { value: 'articles', name: 'Articles' },
  { value: 'hits', name: 'Hits' },
  { value: 'rate', name: 'Hits per 10,000 words' },
];

const steps: readonly { readonly value: TimeStep | 'auto'; readonly name: string }[] = [
  { value: 'auto', name: 'to fit' },
  { value: 'year', name: 'year' },
  { value: 'month', name: 'month' },
  { value: 'day', name: 'day' },
];

const groups: readonly { readonly value: TimeGroup | ''; readonly name: string }[] = [
  { value: '', name: 'nothing' },
  { value: 'source', name: 'source' },
  { value: 'collection', name: 'collection' },
  { value: 'tag', name: 'tag' },
  { value: 'author', name: 'author' },
  { value: 'language', name: 'language' },
];

/** Terms that can be compared with the search. */
const MOST_COMPARED = 4;

/** What is counted, in which steps, told apart by what, and compared with what. */
export function TimeBar({ input, name }: { readonly input: TimelineInput; readonly name: string }) {
  const { measure, by, group, compared } = useViews();
  const [term, setTerm] = useState('');

  function compare(event: FormEvent) {
    event.preventDefault();
    const added = term.trim();
    if (added === '' || added === name.trim() || compared.includes(added)) return;
    setViews({
      compared: [...compared, added],
      group: null,
      measure: measure === 'articles' ? 'hits' : measure,
    });
    setTerm('');
  }

  return (
    <div className="time-bar">
      <Choice
        label="Count"
        value={measure}
        options={measures}
        onChange={(value) => setViews({ measure: value })}
      />
      <Choice label="by" value={by} options={steps} onChange={(value) => setViews({ by: value })} />
      <Choice
        label="split by"
        value={group ?? ''}
        options={groups}
        onChange={(value) => setViews({ group: value === '' ? null : value, compared: [] })}
      />
      <OnceChoice />
      <form className="time-compare" onSubmit={compare}>
        <input
          className="time-term"
          aria-label="Compare with"
          placeholder="Compare with…"
          dir="auto"
          value={term}
          maxLength={500}
          disabled={compared.length >= MOST_COMPARED}
          onChange={(event) => setTerm(event.target.value)}
        />
        {term.trim() !== '' && (
          <Button look="quiet" type="submit" className="lines-small">
            Compare
          </Button>
        )}
      </form>
      <SaveTableMenu
        label="Save the counts"
        table={{ of: 'timeline', ...input, hits: true }}
        name={`Timeline ${name}`.trim()}
        formats={['csv', 'json']}
      />
    </div>
  );
}

/** The series of a picture by their colours; compared terms can be taken away again. */
export function Legend({
  names,
  removable,
}: {
  readonly names: readonly string[];
  readonly removable: boolean;
}) {
  const compared = useViews((state) => state.compared);
  if (names.length < 2 && !removable) return null;
  return (
    <ul className="time-legend" aria-label="Series">
      {names.map((name, index) => (
        <li key={name} className="time-series" data-series={index + 1}>
          <svg className="time-key" viewBox="0 0 20 8" aria-hidden="true">
            <line x1="0" y1="4" x2="20" y2="4" />
          </svg>
          <bdi>{name}</bdi>
          {removable && index > 0 && (
            <button
              type="button"
              className="time-remove"
              aria-label={`Remove ${name}`}
              onClick={() => setViews({ compared: compared.filter((_, at) => at !== index - 1) })}
            >
              <CloseIcon size={16} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <label className="lines-level">
      <span>{label}</span>
      <select className="lines-select" value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
