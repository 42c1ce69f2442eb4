import type { ReactNode } from 'react';
import { WarningIcon } from './icons.tsx';
import './EmptyState.css';

/** A place with nothing in it: what it is for, and what to do next. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2 className="empty-title">{title}</h2>
      {children && <div className="empty-words">{children}</div>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}

/** Something that could not be shown, said in a sentence. */
export function FailedState({
  title,
  reason,
  actions,
}: {
  readonly title: string;
  readonly reason: string;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="empty" role="alert">
      <h2 className="empty-title empty-failed">
        <WarningIcon /> {title}
      </h2>
      <p className="empty-words">{reason}</p>
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
