import type { Suggestion } from '../../electron/contract/index.ts';
import { classes } from '../design/classes.ts';
import { HistoryIcon, SearchIcon } from '../design/icons.tsx';

/** A line to choose: a completion, or an earlier search. */
export interface Choice {
  readonly label: string;
  /** Null for an earlier search. */
  readonly kind: Suggestion['kind'] | null;
  /** What it is, or how many have it. */
  readonly about: string;
  /** The query it makes. */
  readonly query: string;
}

export const SUGGESTION_LIST = 'suggestion-list';

export function suggestionId(index: number): string {
  return `suggestion-${index}`;
}

/** The open list under the search box. The box keeps the focus and moves through it. */
export function SuggestionList({
  choices,
  active,
  onChoose,
}: {
  readonly choices: readonly Choice[];
  /** Null: none is chosen yet. */
  readonly active: number | null;
  readonly onChoose: (choice: Choice) => void;
}) {
  return (
    <div
      id={SUGGESTION_LIST}
      className="popover suggestions"
      role="listbox"
      aria-label="Completions and earlier searches"
    >
      {choices.map((choice, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search box has the keys
        <div
          key={choice.query}
          id={suggestionId(index)}
          className={classes('suggestion', index === active && 'suggestion-active')}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          {choice.kind === null || choice.kind === 'search' ? (
            <HistoryIcon size={16} />
          ) : (
            <SearchIcon size={16} />
          )}
          <span className="suggestion-text" dir="auto">
            {choice.label}
          </span>
          <span className="suggestion-kind">{choice.about}</span>
        </div>
      ))}
    </div>
  );
}
