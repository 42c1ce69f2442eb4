/** The sign and the name. The sign is the desk of the icon, drawn in two strokes: two texts, one passage marked in both. */
export function Wordmark() {
  return (
    <p className="wordmark">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <rect x="1" y="1" width="22" height="22" rx="5" className="wordmark-wall" />
        <path d="M4 5h7v13H4zM13 5h7v13h-7z" className="wordmark-sheet" />
        <path d="M5 12h5M14 9h5" className="wordmark-passage" />
        <path d="M1 18.75h22" className="wordmark-desk" />
      </svg>
      Carrel
    </p>
  );
}
