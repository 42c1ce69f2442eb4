import { useQuery } from '@tanstack/react-query';
import { Button } from '../design/Button.tsx';
import { formatBytes, formatMoment } from '../design/format.ts';
import { useApi } from '../host/context.tsx';
import type { Replacement } from './Replace.tsx';
import { useReveal } from './useReveal.ts';

/** The copies in the archive's own folder: made before an update, or put aside for another one. */
export function Copies({ onRestore }: { readonly onRestore: (replacement: Replacement) => void }) {
  const copies = useQuery(useApi().archive.copies.queryOptions());
  const { word, reveal } = useReveal();
  if (!copies.data || copies.data.length === 0) return null;
  return (
    <ul className="archive-copies" aria-label="Copies in the folder of the archive">
      {copies.data.map(({ name, kind, at, bytes }) => {
        const called = `the copy of ${formatMoment(at)}`;
        return (
          <li key={name} className="archive-copy">
            <div>
              <p className="numbers">
                {formatMoment(at)} <span className="archive-count">{formatBytes(bytes)}</span>
              </p>
              <p className="archive-copy-kind">
                {kind === 'automatic'
                  ? 'Made by Carrel before an update'
                  : 'Kept aside when another took its place'}
              </p>
            </div>
            <Button look="quiet" aria-label={`${word}: ${called}`} onClick={() => reveal(name)}>
              {word}
            </Button>
            <Button
              look="quiet"
              aria-label={`Restore ${called}`}
              onClick={() => onRestore({ from: { copy: name }, name: called })}
            >
              Restore…
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
