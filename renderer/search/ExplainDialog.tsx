import { useQuery } from '@tanstack/react-query';
import type { Clause, Explanation } from '../../electron/contract/index.ts';
import { Dialog } from '../design/Dialog.tsx';
import { sentenceOf } from '../design/failure.ts';
import { CheckIcon, CloseIcon } from '../design/icons.tsx';
import { useApi } from '../host/context.tsx';
import { useSearch } from '../state/search.ts';
import './ExplainDialog.css';

const OUTCOMES: Readonly<Record<Explanation['found'], string>> = {
  whole: 'It is among the results: it has everything the search asks for.',
  part: 'It is among the results, behind those that have every word.',
  none: 'It is not among the results.',
};

/** Why an open article is among the results of the search or not: each clause, and what the article has instead. */
export function ExplainDialog({
  article,
  onClose,
}: {
  readonly article: number;
  readonly onClose: () => void;
}) {
  const { query } = useSearch((state) => state.asked);
  const { data, error } = useQuery(useApi().search.explain.queryOptions({ input: { query, article } }));
  return (
    <Dialog title="Why this result, or why not" description={data?.article.title} onClose={onClose}>
      {error && <p role="alert">{sentenceOf(error)}</p>}
      {!data && !error && <p aria-busy="true">Looking into it…</p>}
      {data && (
        <>
          <p className="explain-outcome">{OUTCOMES[data.found]}</p>
          {data.corrections.map(({ word, used }) => (
            <p key={word} className="explain-outcome">
              Looked for <em>{used}</em> instead of “{word}”.
            </p>
          ))}
          <ul className="explain">
            {data.clauses.map((clause, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the list never changes, and a clause may come twice
              <ClauseRow key={index} clause={clause} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

/** Room for one level of brackets, in pixels. */
const INDENT = 24;

function ClauseRow({ clause: { clause, depth, holds, reason } }: { readonly clause: Clause }) {
  return (
    <li className="explain-clause" data-holds={holds} style={{ marginInlineStart: depth * INDENT }}>
      {holds ? <CheckIcon size={16} /> : <CloseIcon size={16} />}
      <div>
        <span className="visually-hidden">{holds ? 'Met: ' : 'Not met: '}</span>
        <span className="explain-words" dir="auto">
          {clause}
        </span>
        {reason !== null && (
          <p className="explain-reason" dir="auto">
            {reason}
          </p>
        )}
      </div>
    </li>
  );
}
