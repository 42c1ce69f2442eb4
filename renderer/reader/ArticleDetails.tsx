import type { Article, SourceFile } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { formatBytes, formatMoment, formatNumber, formatShare } from '../design/format.ts';
import { useHost } from '../host/context.tsx';
import { showDialog } from '../state/dialogs.ts';
import { openArticle, otherSide, type Side } from '../state/panes.ts';
import { RevealFile } from '../importing/RevealFile.tsx';
import './ArticleDetails.css';

/** Where an article's text comes from, byte by byte, and its earlier versions. */
export function ArticleDetails({
  side,
  article,
  onClose,
}: {
  readonly side: Side;
  readonly article: Article;
  readonly onClose: () => void;
}) {
  const { files, revision, shownRevision, uid, tags, address } = article;
  const { openExternal } = useHost();
  return (
    <Dialog title="Where this text comes from" onClose={onClose}>
      <h3 className="details-heading">
        {files.length === 1 ? 'File' : `Files (${formatNumber(files.length)})`}
      </h3>
      <ul className="details-files">
        {files.map((file) => (
          <li key={file.id}>
            <FileDetails
              file={file}
              onEncoding={() => {
                onClose();
                showDialog({ name: 'encoding', articles: [article.id] });
              }}
            />
          </li>
        ))}
      </ul>
      <h3 className="details-heading">Article</h3>
      <dl className="details">
        <Detail name="Lasting id">
          <code>{uid}</code>
        </Detail>
        {address !== null && (
          <Detail name="Saved from">
            <span className="details-path">{address}</span>{' '}
            <Button look="quiet" onClick={() => openExternal(address)}>
              Open in the browser…
            </Button>
          </Detail>
        )}
        {tags.length > 0 && <Detail name="Tags">{tags.join(', ')}</Detail>}
        <Detail name="Version">
          {formatNumber(shownRevision)} of {formatNumber(revision)}
          {revision > 1 && (
            <span className="details-versions">
              {Array.from({ length: revision }, (_, index) => index + 1)
                .filter((number) => number !== shownRevision)
                .map((number) => (
                  <Button
                    key={number}
                    onClick={() => {
                      openArticle(otherSide(side), { article: article.id, revision: number });
                      onClose();
                    }}
                  >
                    Open version {formatNumber(number)} beside it
                  </Button>
                ))}
            </span>
          )}
        </Detail>
      </dl>
    </Dialog>
  );
}

function FileDetails({ file, onEncoding }: { readonly file: SourceFile; readonly onEncoding: () => void }) {
  const { folder, path, bytes, format, encoding, forcedEncoding, certainty, sha256, importedAt, status } =
    file;
  return (
    <dl className="details">
      <Detail name="Path">
        <span className="details-path">
          <span className="details-folder">{folder}/</span>
          {path}
        </span>
        <RevealFile file={file} />
        {status === 'missing' && <span className="details-missing">no longer there; its text stays</span>}
      </Detail>
      {format !== null && <Detail name="Format">{format}</Detail>}
      <Detail name="Size">{formatBytes(bytes)}</Detail>
      {encoding !== null && (
        <Detail name="Encoding">
          {encoding}
          {forcedEncoding !== null
            ? ', chosen by hand'
            : certainty !== null && `, ${describeCertainty(certainty)}`}{' '}
          <Button look="quiet" onClick={onEncoding}>
            Wrong letters?
          </Button>
        </Detail>
      )}
      <Detail name="Taken in">{formatMoment(importedAt)}</Detail>
      {sha256 !== null && (
        <Detail name="SHA-256">
          <code>{sha256}</code>
        </Detail>
      )}
    </dl>
  );
}

function Detail({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function describeCertainty(certainty: number): string {
  if (certainty >= 1) return 'certain';
  return `guessed, ${formatShare(certainty)} sure`;
}
