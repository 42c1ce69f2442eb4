/** Rows where results will be, drawn only if the first answer takes its time. */
export function ResultsSkeleton() {
  return (
    <div className="results-skeleton" aria-hidden="true">
      {Array.from({ length: 7 }, (_, row) => (
        <div key={row} className="skeleton-row">
          <span className="skeleton skeleton-title" />
          <span className="skeleton skeleton-line" />
          <span className="skeleton skeleton-line" />
        </div>
      ))}
    </div>
  );
}
