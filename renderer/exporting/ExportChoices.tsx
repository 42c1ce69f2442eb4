import type { ExportFormat } from '../../electron/contract/index.ts';
import { formatCount, formatList } from '../design/format.ts';
import { Segmented } from '../design/Segmented.tsx';
import type { Source, Sources } from './selections.ts';

const formats: readonly { readonly value: ExportFormat; readonly name: string }[] = [
  { value: 'pdf', name: 'PDF' },
  { value: 'html', name: 'HTML' },
  { value: 'md', name: 'Markdown' },
];

const purposes: Readonly<Record<ExportFormat, string>> = {
  pdf: 'For printing and handing in: contents, page numbers, links.',
  html: 'One file that opens in every browser.',
  md: 'Plain text for notes and word processors.',
};

const papers = [
  { value: 'a4', name: 'A4' },
  { value: 'letter', name: 'Letter' },
] as const;

/** The left half of the export dialog: what, and how. */
export function ExportChoices({
  sources,
  available,
  source,
  onSource,
  title,
  proposed,
  onTitle,
  format,
  onFormat,
  paper,
  onPaper,
  busy,
}: {
  readonly sources: Sources;
  readonly available: readonly Source[];
  readonly source: Source;
  readonly onSource: (source: Source) => void;
  readonly title: string;
  readonly proposed: string;
  readonly onTitle: (title: string) => void;
  readonly format: ExportFormat;
  readonly onFormat: (format: ExportFormat) => void;
  readonly paper: 'a4' | 'letter';
  readonly onPaper: (paper: 'a4' | 'letter') => void;
  readonly busy: boolean;
}) {
  return (
    <fieldset className="export-choices" disabled={busy}>
      <legend className="visually-hidden">What to export</legend>
      <div className="export-sources" role="radiogroup" aria-label="What">
        {available.map((one) => (
          <label key={one} className="export-source">
            <input type="radio" name="source" checked={one === source} onChange={() => onSource(one)} />
            {names[one]}
            <span className="export-source-words" dir="auto">
              {describe(one, sources)}
            </span>
          </label>
        ))}
      </div>
      <label className="export-title">
        <span className="segmented-label">Title</span>
        <input
          className="field"
          dir="auto"
          maxLength={300}
          placeholder={proposed}
          value={title}
          onChange={(event) => onTitle(event.target.value)}
        />
      </label>
      <div>
        <Segmented label="Format" value={format} options={formats} onChange={onFormat} />
        <p className="export-purpose">{purposes[format]}</p>
      </div>
      {format === 'pdf' && <Segmented label="Paper" value={paper} options={papers} onChange={onPaper} />}
    </fieldset>
  );
}

const names: Readonly<Record<Source, string>> = {
  list: 'Kept passages',
  search: 'Passages of the search',
  articles: 'Open articles',
};

function describe(source: Source, { list, query, articles }: Sources): string {
  switch (source) {
    case 'list':
      return list ? `“${list.name}”, ${formatCount(list.excerpts, 'passage', 'passages')}` : '';
    case 'search':
      return query.trim();
    case 'articles':
      return formatList([...new Set(articles.map(({ title }) => title))]);
  }
}
