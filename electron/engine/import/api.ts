import { basename, join } from 'node:path';
import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { CarrelError } from '../failure.ts';
import { failedFiles } from '../store/files.ts';
import { getFolder, setWatched } from '../store/folders.ts';
import { getJob, jobItems } from '../store/jobs.ts';
import { encodingLabel, encodings, previewEncoding } from './encodings.ts';
import type { ImportRequest } from './importer.ts';
import { rootsOf } from './walk/roots.ts';
import { redoImport, undoImport } from './undo.ts';

/** Handlers of `imports`. */
export function importsApi({ host, imports, index, store, watching }: Engine) {
  const { db } = store;
  const needJob = (job: number) => {
    const summary = getJob(db, job);
    if (!summary) throw new CarrelError('JOB_NOT_FOUND', undefined, { job });
    return summary;
  };
  const needEncoding = (name: string) => {
    const label = encodingLabel(name);
    if (label === undefined) throw new CarrelError('ENCODING_UNKNOWN', undefined, { encoding: name });
    return label;
  };
  const namesOf = (paths: readonly string[]) => paths.map((path) => basename(path) || path);

  /** A folder that was imported before, by its number. */
  function folderRequest(folder: number, verify: boolean): ImportRequest {
    const found = getFolder(db, folder);
    if (!found) throw new CarrelError('FOLDER_NOT_FOUND', undefined, { folder });
    const [root] = rootsOf([found.path]);
    if (root!.kind !== 'folder')
      throw new CarrelError('FOLDER_UNREACHABLE', undefined, { folder: found.path });
    return { paths: [found.path], names: namesOf([found.path]), verify };
  }

  function failedRequest(job: number): ImportRequest {
    const { names } = needJob(job);
    return { paths: failedFiles(db, job).map(({ folder, path }) => join(folder, path)), names };
  }

  return {
    start: api.imports.start.handler(({ input }) => {
      if ('sample' in input) return imports.start({ paths: [host.seeds], names: ['Sample archive'] });
      if ('folder' in input) return imports.start(folderRequest(input.folder, input.verify));
      if ('failedOf' in input) return imports.start(failedRequest(input.failedOf));
      const paths = host.grants.toRead(input.grant);
      const events = imports.start({ paths, names: namesOf(paths), verify: input.verify });
      if (input.watch) {
        const folders = rootsOf(paths).filter(({ kind }) => kind === 'folder');
        setWatched(
          db,
          folders.map(({ path }) => path),
          true,
        );
        void watching.look();
      }
      return events;
    }),
    follow: api.imports.follow.handler(({ signal }) => imports.follow(signal)),
    cancel: api.imports.cancel.handler(({ input }) => imports.cancel(input.job)),
    history: api.imports.history.handler(() => imports.history()),
    report: api.imports.report.handler(({ input: { job, offset, limit, ...filter } }) => ({
      summary: needJob(job),
      ...jobItems(db, job, filter, offset, limit),
    })),
    undo: api.imports.undo.handler(({ input: { job } }) => {
      needJob(job);
      return imports.alone(() => undoImport(store, index, job));
    }),
    redo: api.imports.redo.handler(({ input: { job } }) => {
      needJob(job);
      return imports.alone(() => redoImport(store, index, job));
    }),
    folders: api.imports.folders.handler(() => watching.list()),
    watch: api.imports.watch.handler(async ({ input }) => {
      await watching.set(input.folder, input.watched);
      return watching.list();
    }),
    encodings: api.imports.encodings.handler(() => [...encodings]),
    preview: api.imports.preview.handler(({ input: { file, encoding } }) =>
      previewEncoding(db, file, encoding === null ? null : needEncoding(encoding)),
    ),
    reread: api.imports.reread.handler(({ input: { target, encoding } }) => {
      const label = encoding === null ? null : needEncoding(encoding);
      const name = encodings.find((one) => one.label === label)?.name;
      return imports.reread({
        target,
        encoding: label,
        name: name ? `Read as ${name}` : 'Encoding told anew',
      });
    }),
  };
}
