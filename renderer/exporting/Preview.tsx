import type { ExportDocument } from '../../electron/contract/index.ts';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { PassageOnPaper, SourceOnPaper } from './PassageOnPaper.tsx';
import { countsOf, documentDate, sectionsOf, type Section } from './sections.ts';
import './Preview.css';

/** With fewer sections a table of contents tells no more than a look at the page. */
const CONTENTS_FROM = 3;

/** What will be in the document, set as it will be set on paper. */
export function Preview({
  document,
  failure,
  paper,
}: {
  readonly document: ExportDocument | undefined;
  readonly failure: Error | null;
  readonly paper: 'a4' | 'letter';
}) {
  return (
    // It scrolls, and has nothing else in it that takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="preview" aria-label="Preview" tabIndex={0}>
      {failure && !document ? (
        <FailedState title="There is nothing to show" reason={sentenceOf(failure)} />
      ) : (
        <div className="sheet" data-paper={paper} lang="en" aria-busy={!document}>
          {document && <Sheet document={document} />}
        </div>
      )}
    </section>
  );
}

function Sheet({ document }: { readonly document: ExportDocument }) {
  const { title, made, sources } = document;
  const sections = sectionsOf(document.passages);
  return (
    <>
      <header className="sheet-front">
        <h2 className="sheet-title" dir="auto">
          {title}
        </h2>
        <p className="sheet-extent">
          {countsOf(document)} · {documentDate(made)}
        </p>
      </header>
      {sections.length >= CONTENTS_FROM && (
        <nav className="sheet-contents" aria-label="Contents">
          <h3 className="sheet-label">Contents</h3>
          <ol>
            {sections.map(({ first }) => (
              <li key={first.id}>
                <span dir="auto" lang={first.language ?? undefined}>
                  {first.citation.title}
                </span>
                <About first={first} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      {sections.map((section) => (
        <SectionOnPaper key={section.first.id} section={section} />
      ))}
      <section className="sheet-sources">
        <h3 className="sheet-label">Sources</h3>
        <ul>
          {sources.map((source) => (
            <SourceOnPaper key={source.article} source={source} />
          ))}
        </ul>
      </section>
    </>
  );
}

function SectionOnPaper({ section: { first, passages } }: { readonly section: Section }) {
  return (
    <section className="sheet-section">
      <h3 className="sheet-heading" dir="auto" lang={first.language ?? undefined}>
        {first.citation.title}
      </h3>
      <About first={first} />
      {passages.map((passage) => (
        <PassageOnPaper key={passage.id} passage={passage} />
      ))}
    </section>
  );
}

function About({ first: { citation } }: Pick<Section, 'first'>) {
  const { byline, source, published } = citation;
  const parts = [byline, source, published && documentDate(published)].filter(Boolean);
  return parts.length > 0 && <p className="sheet-about">{parts.join(' · ')}</p>;
}
