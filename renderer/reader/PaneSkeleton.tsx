/** Lines where the text will be, if it takes long enough to be missed. */
export function PaneSkeleton() {
  return (
    <div className="pane-skeleton" aria-hidden="true">
      <span className="pane-skeleton-title" />
      {['100%', '96%', '98%', '62%', '99%', '94%', '78%'].map((width) => (
        <span key={width} style={{ width }} />
      ))}
    </div>
  );
}
