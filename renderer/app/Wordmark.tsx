/** The sign and the name. The sign is the desk of the icon, drawn in two strokes: two texts, one passage marked in both. */
export function Wordmark() {
  return (
    <p className="wordmark">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <rect x="1" y="1" width="22" height="22" rx="5" className="wordmark-wall" />
        <path d="M4.5 5.5h6v12h-6zM13.5 5.5h6v12h-6z" className="wordmark-sheet" />
        <path d="M6 10.5h3M15 8.5h3" className="wordmark-passage" />
        <path d="M1.5 18h21" className="wordmark-desk" />
      </svg>
      Carrel
    </p>
  );
}
