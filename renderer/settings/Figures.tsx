import type { ReactNode } from 'react';
import type { ArchiveStatus } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { formatBytes, formatLanguage, formatNumber, formatPartialDate } from '../design/format.ts';
import { useReveal } from './useReveal.ts';

/** Where the archive is and what is in it. */
export function Figures({ status }: { readonly status: ArchiveStatus }) {
  const { folder, articles, files, words, excerpts, languages, published, bytes } = status;
  const { word, reveal } = useReveal();
  return (
    <dl className="archive-figures">
      <Figure name="Folder">
        <span className="archive-place">
          <span className="archive-folder">{folder}</span>
          <Button look="quiet" aria-label={`${word}: the folder of the archive`} onClick={() => reveal(null)}>
            {word}
          </Button>
        </span>
      </Figure>
      <Figure name="On disk">{formatBytes(bytes)}</Figure>
      <Figure name="Articles">
        {formatNumber(articles)}, from {formatNumber(files)} files
      </Figure>
      <Figure name="Words">{formatNumber(words)}</Figure>
      <Figure name="Passages kept">{formatNumber(excerpts)}</Figure>
      <Figure name="Published">
        {published
          ? `${formatPartialDate(published.from)} – ${formatPartialDate(published.to)}`
          : 'Not known'}
      </Figure>
      <Figure name="Languages">
        <ul className="archive-languages">
          {languages.map(({ language, articles: count }) => (
            <li key={language}>
              {formatLanguage(language)} <span className="archive-count">{formatNumber(count)}</span>
            </li>
          ))}
        </ul>
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="archive-figure">
      <dt>{name}</dt>
      <dd className="numbers">{children}</dd>
    </div>
  );
}
