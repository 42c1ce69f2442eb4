import type { Masking } from '../../electron/contract/index.ts';
import { formatCount, formatList } from '../design/format.ts';
import { Segmented } from '../design/Segmented.tsx';
import { Choose } from './Choose.tsx';
import { type Choices, useChoices } from './choices.ts';
import { choicesFor, formats, groups, keysOf, languageNames, notePlaces, styleNames } from './formats.ts';
import { Masks } from './Masks.tsx';
import type { Source, Sources } from './selections.ts';

const papers = [
  { value: 'a4', name: 'A4' },
  { value: 'letter', name: 'Letter' },
] as const;

const formatGroups = groups.map((group) => ({
  name: group,
  options: keysOf(formats)
    .filter((format) => formats[format].group === group)
    .map((value) => ({ value, name: formats[value].name })),
}));
const styleOptions = [{ options: keysOf(styleNames).map((value) => ({ value, name: styleNames[value] })) }];
const languageOptions = [
  { options: keysOf(languageNames).map((value) => ({ value, name: languageNames[value] })) },
];

/** The left half of the export dialog: what, and how. */
export function ExportChoices({
  sources,
  available,
  source,
  onSource,
  title,
  proposed,
  onTitle,
  hasLog,
  masking,
  busy,
}: {
  readonly sources: Sources;
  readonly available: readonly Source[];
  readonly source: Source;
  readonly onSource: (source: Source) => void;
  readonly title: string;
  readonly proposed: string;
  readonly onTitle: (title: string) => void;
  readonly hasLog: boolean;
  readonly masking: Masking | null;
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
      <FormatChoices hasLog={hasLog} masking={masking} />
    </fieldset>
  );
}

function FormatChoices({ hasLog, masking }: { readonly hasLog: boolean; readonly masking: Masking | null }) {
  const choices = useChoices();
  const { format, style, language, notes, contents, titlePage, evidence, mask, log, paper } = choices;
  const set = (change: Partial<Choices>) => useChoices.setState(change);
  const may = choicesFor(format);
  return (
    <>
      <div>
        <Choose
          label="Format"
          value={format}
          groups={formatGroups}
          onChange={(value) => set({ format: value })}
        />
        <p className="export-purpose">{formats[format].purpose}</p>
      </div>
      {may.cites && (
        <div className="export-pair">
          <Choose
            label="Citations"
            value={style}
            groups={styleOptions}
            onChange={(value) => set({ style: value })}
          />
          <Choose
            label="Language"
            value={language}
            groups={languageOptions}
            onChange={(value) => set({ language: value })}
          />
        </div>
      )}
      {may.notes && (
        <Segmented
          label="Where they stand"
          value={notes}
          options={notePlaces(format)}
          onChange={(value) => set({ notes: value })}
        />
      )}
      {may.paper && (
        <Segmented label="Paper" value={paper} options={papers} onChange={(value) => set({ paper: value })} />
      )}
      {may.contents && (
        <div className="export-checks">
          <Check
            label="Table of contents"
            checked={contents ?? true}
            onChange={(checked) => set({ contents: checked ? undefined : false })}
          />
          {may.titlePage && (
            <Check
              label="Title on a page of its own"
              checked={titlePage}
              onChange={(checked) => set({ titlePage: checked })}
            />
          )}
        </div>
      )}
      {may.evidence && (
        <div className="export-checks">
          <Check
            label="Evidence: where exactly each passage stands"
            checked={evidence}
            onChange={(checked) => set({ evidence: checked })}
          />
        </div>
      )}
      {may.log && hasLog && (
        <div className="export-checks">
          <Check
            label="Research log as an appendix"
            checked={log}
            onChange={(checked) => set({ log: checked })}
          />
        </div>
      )}
      <div className="export-checks">
        <Check
          label="Safe to share: mask names"
          checked={mask}
          onChange={(checked) => set({ mask: checked })}
        />
        {mask && <Masks masking={masking} />}
      </div>
    </>
  );
}

function Check({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="export-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

const names: Readonly<Record<Source, string>> = {
  article: 'This article',
  ticked: 'Ticked articles',
  passages: 'Selected passages',
  list: 'Kept passages',
  search: 'Passages of the search',
  articles: 'Open articles',
};

function describe(source: Source, { article, ticked, passages, list, query, articles }: Sources): string {
  switch (source) {
    case 'article':
      return article?.title ?? '';
    case 'ticked':
      return formatCount(ticked.length, 'article', 'articles');
    case 'passages':
      return formatCount(passages.length, 'passage', 'passages');
    case 'list':
      return list ? `“${list.name}”, ${formatCount(list.excerpts, 'passage', 'passages')}` : '';
    case 'search':
      return query.trim();
    case 'articles':
      return formatList([...new Set(articles.map(({ title }) => title))]);
  }
}
