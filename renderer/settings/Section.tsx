import type { ReactNode } from 'react';

/** A part of the view of the archive: what it is about, and what can be done. */
export function Section({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="archive-section">
      <div className="archive-section-head">
        <h3 className="archive-heading">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
