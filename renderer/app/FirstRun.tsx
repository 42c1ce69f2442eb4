import { Button } from '../design/Button.tsx';
import { FolderIcon } from '../design/icons.tsx';
import { useImporting } from '../importing/useImporting.ts';
import './FirstRun.css';

/** The empty desk a newcomer finds. */
export function FirstRun() {
  const { choose, sample } = useImporting();
  return (
    <main className="first-run">
      <Carrel />
      <h1 className="first-run-title">A quiet desk for everything you have collected</h1>
      <p className="first-run-promise">
        Point Carrel at a folder of articles: text, Markdown or saved web pages. It reads them into an archive
        of its own, on this computer. Nothing ever leaves it.
      </p>
      <div className="first-run-ways">
        <Button look="primary" icon={FolderIcon} className="button-large" onClick={() => choose('folder')}>
          Import a folder…
        </Button>
        <Button className="button-large" onClick={sample}>
          Open the sample archive
        </Button>
      </div>
      <p className="first-run-hint">
        You can also drop a folder anywhere in this window. Your files stay where they are, unchanged.
      </p>
    </main>
  );
}

/** A reading desk between its walls, with two texts and a lamp. */
function Carrel() {
  return (
    <svg className="first-run-picture" viewBox="0 0 240 136" width="240" height="136" aria-hidden="true">
      <path className="picture-glow" d="M107 28h26l63 76H44z" />
      <path className="picture-line" d="M24 132V14a6 6 0 0 1 6-6h180a6 6 0 0 1 6 6v118" />
      <path className="picture-line" d="M12 104h216v8H12z" />
      <path className="picture-line" d="M120 8v8m-13 12a13 13 0 0 1 26 0z" />
      <path className="picture-sheet" d="m62 100 8-52h38l-2 52z" />
      <path className="picture-sheet" d="m178 100-8-52h-38l2 52z" />
      <path
        className="picture-text"
        d="M76 56h24M75 62h25M73 78h26M72 84h26M71 90h16M140 56h24M140 70h25M141 84h26M141 90h20"
      />
      <path className="picture-passage" d="M74 70h25M140 63h25" />
    </svg>
  );
}
