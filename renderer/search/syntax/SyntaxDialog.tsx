import { Dialog } from '../../design/Dialog.tsx';
import { submitQuery } from '../../state/search.ts';
import { focusSearch } from '../focus.ts';
import { examplesOf } from './examples.ts';
import { useMaterial } from './useMaterial.ts';
import './SyntaxDialog.css';

/** What can be typed into the search box, by examples that can be tried. */
export function SyntaxDialog({ onClose }: { readonly onClose: () => void }) {
  const groups = examplesOf(useMaterial());

  function attempt(query: string) {
    onClose();
    submitQuery(query);
    focusSearch();
  }

  return (
    <Dialog
      title="What you can search for"
      description="Each example is made of words of this archive, and runs when you choose it."
      wide
      onClose={onClose}
    >
      <div className="syntax" tabIndex={0}>
        <div className="syntax-groups">
          {groups.map(({ name, examples }) => (
            <section key={name} className="syntax-group">
              <h3 className="syntax-heading">{name}</h3>
              <ul>
                {examples.map(({ query, finds }) => (
                  <li key={query} className="syntax-row">
                    <button
                      type="button"
                      className="syntax-example"
                      dir="auto"
                      onClick={() => attempt(query)}
                    >
                      {query}
                    </button>
                    <span className="syntax-finds">{finds}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
