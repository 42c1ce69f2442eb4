import { Tabs } from '@base-ui/react/tabs';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportSummary, Outcome } from '../../electron/contract/index.ts';
import { formatNumber } from '../design/format.ts';
import { useApi } from '../host/context.tsx';
import { outcomeWords } from './outcomes.ts';
import { ReportList } from './ReportList.tsx';

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
  const [chosen, setChosen] = useState<Outcome | 'all'>(summary.counts.failed > 0 ? 'failed' : 'all');
  const api = useApi();
  const files = useInfiniteQuery(
    api.imports.report.infiniteOptions({
      input: (offset: number) => ({
        job: summary.job,
        outcomes: chosen === 'all' ? undefined : [chosen],
        offset,
        limit: PAGE,
      }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Tabs.Root className="report" value={chosen} onValueChange={(value: Outcome | 'all') => setChosen(value)}>
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
      </Tabs.List>
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
