import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { Article } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { fields, type Draft } from './draft.ts';
import { endEditing } from './editing.ts';
import { useCorrectForm } from './useCorrectForm.ts';
import './HeadForm.css';

/** The head of an article while it is corrected where it stands. Enter takes the corrections, Escape leaves them. */
export function HeadForm({
  article,
  startAt,
  onEnd,
}: {
  readonly article: Article;
  readonly startAt: keyof Draft;
  /** It is over, one way or the other. */
  readonly onEnd: () => void;
}) {
  const end = () => {
    endEditing();
    onEnd();
  };
  const { draft, refusal, isChanged, change, save, reset, foundIn } = useCorrectForm(
    [article.id],
    article,
    end,
  );
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => {
    const field = form.current?.elements.namedItem(startAt);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  }, [startAt]);

  function onKeyDown(event: KeyboardEvent) {
    const submits = event.key === 'Enter' && event.target instanceof HTMLTextAreaElement;
    if (event.nativeEvent.isComposing || !(submits || event.key === 'Escape')) return;
    event.preventDefault();
    if (!submits) end();
    else if (isChanged) save();
  }

  return (
    <form
      ref={form}
      className="head-form"
      aria-label="Correct this article"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) save();
        else end();
      }}
    >
      {fields
        .filter(({ field }) => field !== 'tagsOff')
        .map(({ field, name, hint }) => {
          const found = foundIn(field);
          const Field = field === 'title' ? 'textarea' : 'input';
          return (
            <p key={field} className={`head-field head-field-${field}`}>
              <label htmlFor={`${id}-${field}`}>{name}</label>
              <Field
                id={`${id}-${field}`}
                name={field}
                dir="auto"
                onKeyDown={onKeyDown}
                maxLength={1000}
                placeholder={hint}
                aria-describedby={found === undefined ? undefined : `${id}-${field}-found`}
                value={draft[field]}
                onChange={({ target }) => change(field, target.value.replaceAll('\n', ' '))}
              />
              {found !== undefined && (
                <span className="head-found" id={`${id}-${field}-found`}>
                  The text says {found === null ? 'nothing' : <q dir="auto">{found}</q>}.
                </span>
              )}
            </p>
          );
        })}
      <p className="head-refusal" role="alert">
        {refusal}
      </p>
      <div className="head-actions">
        <Button look="primary" type="submit" disabled={!isChanged} onKeyDown={onKeyDown}>
          Correct
        </Button>
        <Button onClick={end} onKeyDown={onKeyDown}>
          Cancel
        </Button>
        {reset && (
          <Button look="quiet" onClick={reset} onKeyDown={onKeyDown}>
            Say what the text says
          </Button>
        )}
      </div>
    </form>
  );
}
