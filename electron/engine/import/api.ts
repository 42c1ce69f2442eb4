import { basename } from 'node:path';
import { outcomes } from '../../contract/index.ts';
import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { CarrelError } from '../failure.ts';
import { getJob, jobItems } from '../store/jobs.ts';

/** Handlers of `imports`. */
export function importsApi({ host, imports, store }: Engine) {
  return {
    start: api.imports.start.handler(({ input, signal }) => {
      if ('sample' in input) return imports.run([host.seeds], ['Sample archive'], signal);
      const paths = host.grants.toRead(input.grant);
      return imports.run(
        paths,
        paths.map((path) => basename(path) || path),
        signal,
      );
    }),
    history: api.imports.history.handler(() => imports.history()),
    report: api.imports.report.handler(({ input: { job, outcomes: wanted, offset, limit } }) => {
      const summary = getJob(store.db, job);
      if (!summary) throw new CarrelError('JOB_NOT_FOUND', undefined, { job });
      return { summary, ...jobItems(store.db, job, wanted ?? outcomes, offset, limit) };
    }),
  };
}
