import { Tabs } from '@base-ui/react/tabs';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GUESSED_ENCODING, ImportSummary, Outcome } from '../../electron/contract/index.ts';
import { ArticleActions } from '../correcting/ArticleActions.tsx';
import { formatNumber } from '../design/format.ts';
import { useApi, useHost } from '../host/context.tsx';
import { loadArticles, type ReportFilter } from './loadArticles.ts';
import { outcomeWords } from './outcomes.ts';
import { ReportList } from './ReportList.tsx';

const GUESSED: typeof GUESSED_ENCODING = 'GUESSED_ENCODING';

/** Files fetched at a time. */
const PAGE = 200;

/** The files of an import by outcome. It opens on what went wrong, if anything did. */
export function ReportFiles({
  summary,
  onOpen,
}: {
  readonly summary: ImportSummary;
  readonly onOpen: () => void;
}) {
  const [chosen, setChosen] = useState<Outcome | 'all' | 'guessed'>(
    summary.counts.failed > 0 ? 'failed' : 'all',
  );
  const [path, setPath] = useState('');
  const api = useApi();
  const { carrel } = useHost();
  const filter: ReportFilter = {
    job: summary.job,
    outcomes: chosen === 'all' || chosen === 'guessed' ? undefined : [chosen],
    codes: chosen === 'guessed' ? [GUESSED] : undefined,
    path: path.trim() || undefined,
  };
  const files = useInfiniteQuery(
    api.imports.report.infiniteOptions({
      input: (offset: number) => ({ ...filter, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
      placeholderData: keepPreviousData,
    }),
  );
  const guesses = useQuery(
    api.imports.report.queryOptions({ input: { job: summary.job, codes: [GUESSED], limit: 1 } }),
  );
  const guessed = guesses.data?.total ?? 0;
  const total = files.data?.pages[0]?.total ?? 0;
  return (
    <Tabs.Root className="report" value={chosen} onValueChange={(value: typeof chosen) => setChosen(value)}>
      <Tabs.List className="report-tabs" aria-label="Files by outcome">
        <Tabs.Tab className="report-tab" value="all">
          All <span className="numbers">{formatNumber(summary.files)}</span>
        </Tabs.Tab>
        {outcomeWords.map(({ outcome, name, icon: Icon }) =>
          summary.counts[outcome] === 0 ? null : (
            <Tabs.Tab key={outcome} className="report-tab" value={outcome} data-outcome={outcome}>
              <Icon size={16} />
              {name} <span className="numbers">{formatNumber(summary.counts[outcome])}</span>
            </Tabs.Tab>
          ),
        )}
        {guessed > 0 && (
          <Tabs.Tab className="report-tab" value="guessed">
            Encoding guessed <span className="numbers">{formatNumber(guessed)}</span>
          </Tabs.Tab>
        )}
      </Tabs.List>
      <input
        type="search"
        className="report-search"
        aria-label="Find files of this report"
        placeholder="Part of a file’s path"
        value={path}
        onChange={(event) => setPath(event.target.value)}
      />
      {total > 0 && chosen !== 'failed' && chosen !== 'skipped' && (
        <div className="report-actions">
          <p className="numbers">
            {total === 1 ? 'The article of this file' : `The articles of these ${formatNumber(total)} files`}
          </p>
          <ArticleActions count={total} load={() => loadArticles(carrel, filter)} />
        </div>
      )}
      <Tabs.Panel className="report-panel" value={chosen}>
        <ReportList
          items={files.data?.pages.flatMap(({ items }) => items) ?? []}
          onEnd={() => {
            if (files.hasNextPage && !files.isFetchingNextPage) void files.fetchNextPage();
          }}
          onOpen={onOpen}
        />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
