import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Article, RereadTarget } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount, formatShare } from '../design/format.ts';
import { notify } from '../design/Toasts.tsx';
import { useApi, useHost } from '../host/context.tsx';
import { beginImport, isImporting } from '../importing/store.ts';
import './CorrectDialog.css';

/** What stands for telling the encoding from the bytes. */
const BY_ITSELF = '';

/** Reads articles, or all of a folder around one, in another encoding, after a look at how the first comes out. */
export function EncodingDialog({
  articles,
  onClose,
}: {
  readonly articles: readonly number[];
  readonly onClose: () => void;
}) {
  const id = articles[0] ?? 0;
  const single = articles.length === 1;
  const field = useId();
  const api = useApi();
  const { carrel } = useHost();
  const article = useQuery(api.articles.get.queryOptions({ input: { id } }));
  const encodings = useQuery(api.imports.encodings.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const file = article.data?.files.find(({ encoding }) => encoding !== null);
  const [reach, setReach] = useState(0);
  const targets = targetsOf(articles, single ? file : undefined);
  const label = chosen ?? file?.forcedEncoding ?? BY_ITSELF;
  const preview = useQuery(
    api.imports.preview.queryOptions({
      input: { file: file?.id ?? 0, encoding: label === BY_ITSELF ? null : label },
      enabled: file !== undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const groups = Map.groupBy(encodings.data ?? [], ({ group }) => group);

  function apply() {
    const { target } = targets[reach]!;
    onClose();
    if (isImporting()) return notify('An import is under way. Try again when it has ended.');
    const encoding = label === BY_ITSELF ? null : label;
    void beginImport(() => carrel.imports.reread({ target, encoding }));
  }

  return (
    <Dialog
      title={single ? 'Wrong letters?' : `Encoding of ${formatCount(articles.length, 'article', 'articles')}`}
      description="The text is read again from the bytes the archive keeps. Passages you kept find their places again."
      onClose={onClose}
      foot={
        <>
          {targets.length > 1 && (
            <select
              className="encoding-reach"
              aria-label="What to read so"
              value={reach}
              onChange={(event) => setReach(Number(event.target.value))}
            >
              {targets.map(({ name }, index) => (
                <option key={name} value={index}>
                  {name}
                </option>
              ))}
            </select>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!file} onClick={apply}>
            {single && reach === 0 ? 'Read it so' : 'Read them so'}
          </Button>
        </>
      }
    >
      <label className="visually-hidden" htmlFor={field}>
        Encoding
      </label>
      <select
        id={field}
        className="encoding-choice"
        value={label}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value={BY_ITSELF}>As Carrel tells it</option>
        {[...groups].map(([group, members]) => (
          <optgroup key={group} label={group}>
            {members.map((one) => (
              <option key={one.label} value={one.label}>
                {one.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <div
        className="encoding-preview"
        role="group"
        aria-label={single ? 'How it begins' : 'How the first one begins'}
        tabIndex={0}
        dir="auto"
      >
        {preview.isError ? sentenceOf(preview.error) : preview.data?.text}
      </div>
      {preview.data && (
        <p className="encoding-verdict" role="status">
          {preview.data.encoding}
          {preview.data.certainty < 1 && `, ${formatShare(preview.data.certainty)} sure`}
          {preview.data.broken > 0 &&
            ` · ${formatCount(preview.data.broken, 'character means', 'characters mean')} nothing in it`}
        </p>
      )}
    </Dialog>
  );
}

/** What can be read so: the articles, and the folders around the file of a single one, the nearest first. */
function targetsOf(
  articles: readonly number[],
  file: Article['files'][number] | undefined,
): readonly { readonly name: string; readonly target: RereadTarget }[] {
  const own = { name: 'Only this article', target: { articles: [...articles] } };
  if (!file) return [own];
  const within = file.path.split('/').slice(0, -1);
  const folders = within
    .map((_, depth) => within.slice(0, depth + 1).join('/'))
    .reverse()
    .map((under) => ({ name: `All in ${under}`, target: { folder: file.folderId, under } }));
  return [own, ...folders, { name: 'Its whole folder', target: { folder: file.folderId } }];
}
