import type { ReactNode } from 'react';
import type { Article, CorrectableField } from '../../electron/contract/index.ts';
import { Tooltip } from '../design/Tooltip.tsx';
import './Corrected.css';

/** A field of an article's head, marked quietly where it was corrected: what the file says is told on hover and focus. */
export function Corrected({
  article: { corrections },
  field,
  children,
}: {
  readonly article: Article;
  readonly field: CorrectableField;
  readonly children: ReactNode;
}) {
  const correction = corrections.find((one) => one.field === field);
  if (!correction) return children;
  const words = correction.found === null ? 'The file says nothing' : `The file says “${correction.found}”`;
  return (
    <Tooltip label={`Corrected. ${words}.`}>
      <button type="button" className="corrected">
        {children}
        <span className="visually-hidden"> (corrected; {words}. Correct it again)</span>
      </button>
    </Tooltip>
  );
}
