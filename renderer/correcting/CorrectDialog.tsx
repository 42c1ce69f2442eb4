import { useQuery } from '@tanstack/react-query';
import { useId, useRef, type RefObject } from 'react';
import type { Article } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { useApi } from '../host/context.tsx';
import { fields, type Draft } from './draft.ts';
import { useCorrectForm } from './useCorrectForm.ts';
import './CorrectDialog.css';

interface Props {
  readonly articles: readonly number[];
  /** The field the keyboard begins in. */
  readonly startAt?: keyof Draft | undefined;
  readonly onClose: () => void;
}

/** Corrects what articles say of themselves: of one all of it, of many what they shall have in common. */
export function CorrectDialog({ articles, startAt, onClose }: Props) {
  const single = articles.length === 1;
  const article = useQuery(
    useApi().articles.get.queryOptions({ input: { id: articles[0] ?? 0 }, enabled: single }),
  );
  if (single && article.isError) {
    return (
      <Dialog title="Correct" onClose={onClose}>
        <FailedState title="This article can’t be corrected" reason={sentenceOf(article.error)} />
      </Dialog>
    );
  }
  if (single && !article.data) return null;
  return (
    <CorrectForm
      articles={articles}
      article={single && article.data ? article.data : null}
      startAt={startAt}
      onClose={onClose}
    />
  );
}

function CorrectForm({ articles, article, startAt, onClose }: Props & { readonly article: Article | null }) {
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  const { draft, refusal, isChanged, change, save, reset, foundIn } = useCorrectForm(
    articles,
    article,
    onClose,
  );
  // Of many articles nobody gives the same title; of one, a tag is taken off by deleting it.
  const offered = fields.filter(({ field }) => field !== (article ? 'tagsOff' : 'title'));

  return (
    <Dialog
      title={article ? 'Correct' : `Correct ${formatCount(articles.length, 'article', 'articles')}`}
      description={
        article
          ? 'What you correct stays, whatever later imports bring. The text itself is not changed.'
          : 'What you leave empty stays as it is in each of them.'
      }
      initialFocus={first}
      onClose={onClose}
      foot={
        <>
          {reset && (
            <Button look="quiet" onClick={reset}>
              Say what the text says
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} disabled={!isChanged}>
            Correct
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="correct-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {offered.map(({ field, ...words }, at) => (
          <Field
            key={field}
            {...words}
            inputRef={field === startAt || (!startAt && at === 0) ? first : undefined}
            value={draft[field]}
            found={foundIn(field)}
            onChange={(value) => change(field, value)}
          />
        ))}
        <p className="correct-refusal" role="alert">
          {refusal}
        </p>
      </form>
    </Dialog>
  );
}

function Field({
  name,
  hint,
  value,
  found,
  inputRef,
  onChange,
}: {
  readonly name: string;
  readonly hint: string;
  readonly value: string;
  readonly found: string | null | undefined;
  readonly inputRef: RefObject<HTMLInputElement | null> | undefined;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="correct-field">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        ref={inputRef}
        className="correct-input"
        dir="auto"
        placeholder={hint}
        maxLength={1000}
        aria-describedby={found === undefined ? undefined : `${id}-found`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {found !== undefined && (
        <p className="correct-found" id={`${id}-found`}>
          Corrected. The text says {found === null ? 'nothing' : <q dir="auto">{found}</q>}.
        </p>
      )}
    </div>
  );
}
