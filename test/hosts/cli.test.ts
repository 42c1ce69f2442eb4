import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../electron/hosts/chromium.ts';
import { article, Library } from '../support/imports.ts';
import { seeds } from '../support/engine.ts';

const cli = resolve('out/main/cli.js');
const chromium = await findChromium();

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

const carrel = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> => ended(start(args, env));

describe.skipIf(!existsSync(cli))('the command line (skipped before a build)', () => {
  const library = new Library();
  const archive = library.at('archive');
  const at = (path: string) => library.at(path);
  afterAll(() => library.remove());

  /** The one JSON document a command prints on the archive of the samples. */
  async function json(command: string, ...args: readonly string[]) {
    const { code, out, err } = await carrel([command, '--archive', archive, '--json', ...args]);
    expect(err).toBe('');
    return { code, document: JSON.parse(out) as Record<string, unknown> };
  }
  async function done(command: string, ...args: readonly string[]) {
    const { code, document } = await json(command, ...args);
    expect(code).toBe(0);
    return document;
  }

  let first: Record<string, unknown>;
  let strike: { readonly id: number; readonly title: string; readonly path: string };
  beforeAll(async () => {
    first = await done('import', seeds);
    const { results } = await done('search', 'harbour strike');
    [strike] = results as [typeof strike];
  });

  test('imports a folder, and finds nothing new in it the second time', async () => {
    const { imported, duplicate, skipped, failures } = first as Record<string, number> & {
      failures: unknown[];
    };
    expect(Object.keys(first)).toEqual([
      'job',
      'files',
      'imported',
      'updated',
      'unchanged',
      'moved',
      'duplicate',
      'skipped',
      'failed',
      'seconds',
      'failures',
    ]);
    expect(imported).toBeGreaterThan(20);
    expect(failures).toEqual([]);
    expect(await done('import', seeds)).toMatchObject({
      imported: 0,
      unchanged: imported! + duplicate!,
      skipped,
      failed: 0,
    });
  });

  test('reads files that look unchanged, too, where it is asked to', async () => {
    const before = await done('import', seeds);
    expect(await done('import', seeds, '--verify')).toMatchObject({
      imported: 0,
      unchanged: before['unchanged'],
      failed: 0,
    });
  });

  test('shows how an article begins in an encoding, and changes nothing', async () => {
    const id = String(strike.id);
    const before = await done('show', id);
    const shown = await done('encoding', id, 'windows-1252', '--preview');
    expect(shown).toMatchObject({ encoding: 'windows-1252' });
    expect(shown['text']).toContain('Harbour strike');
    expect(await done('show', id)).toEqual(before);
  });

  test('searches', async () => {
    const found = await done('search', 'harbour', 'strike', '--limit', '1');
    expect(Object.keys(found).sort()).toEqual([
      'complete',
      'corrections',
      'facets',
      'inWords',
      'notices',
      'query',
      'reading',
      'results',
      'tookMs',
      'total',
    ]);
    expect(found).toMatchObject({
      query: 'harbour strike',
      results: [{ title: 'Harbour strike', missing: [] }],
    });
    const [result] = found['results'] as Record<string, unknown>[];
    for (const key of [
      'id',
      'title',
      'byline',
      'published',
      'source',
      'path',
      'score',
      'hits',
      'missing',
      'passages',
    ]) {
      expect(result).toHaveProperty(key);
    }
    const people = await carrel(['search', 'harbour strike', '--archive', archive]);
    expect(people).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining(`${strike.id}  Harbour strike`) as string,
    });
  });

  test('lists every line of a query in the order asked for', async () => {
    const { query, total, cut, lines } = await done(
      'concordance',
      'council',
      '--sort',
      'L1,R1',
      '--limit',
      '5',
    );
    expect([query, total, cut]).toEqual(['council', 37, false]);
    expect(Object.keys((lines as object[])[0]!)).toEqual([
      'number',
      'article',
      'revision',
      'title',
      'source',
      'published',
      'language',
      'start',
      'end',
      'left',
      'node',
      'right',
      'sentence',
    ]);
    const { out } = await carrel(['concordance', 'council', '--csv', '--archive', archive]);
    expect(out.split('\r\n')[0]).toBe(
      'number,left,node,right,title,source,published,article,revision,start,end,path',
    );
    expect(out.trim().split('\r\n')).toHaveLength(38);
  });

  test('counts searches over time', async () => {
    const { by, per, series } = await done(
      'frequency',
      'strike',
      'council',
      '--by',
      'year',
      '--per',
      '10000',
    );
    expect([by, per]).toEqual(['year', 10_000]);
    expect(series).toMatchObject([
      { name: 'strike', hits: 10, articles: 7 },
      { name: 'council', hits: 37, articles: 12 },
    ]);
    expect((await carrel(['frequency', 'strike', '--by', 'week', '--archive', archive])).code).toBe(2);
  });

  test('prints every article of a search as a table', async () => {
    const { total, results } = await done('search', 'the', '--all');
    expect(results).toHaveLength(total as number);
    const { out } = await carrel(['search', '--csv', 'council', '--archive', archive]);
    expect(out.split('\r\n')[0]).toBe('id,uid,title,byline,published,source,language,words,tags,hits,path');
    expect(out.trim().split('\r\n')).toHaveLength(13);
  });

  test('records a search in the research log where it is asked to, once that is switched on', async () => {
    const unasked = await carrel(['search', '--log', 'strike', '--archive', archive]);
    expect(unasked).toMatchObject({ code: 2, err: expect.stringContaining('carrel log --on') });
    await done('log', '--on');
    await done('search', '--log', 'strike', '-ferry');
    await done('search', 'unrecorded');
    const { recordingSince, entries } = await done('log', '--note', 'Ask the harbour office.');
    expect(recordingSince).toEqual(expect.any(String));
    expect(entries).toMatchObject([
      { kind: 'note', text: 'Ask the harbour office.' },
      { kind: 'search', query: 'strike -ferry', host: 'command line', total: expect.any(Number) },
    ]);
    const csv = (await carrel(['log', '--archive', archive, '--csv'])).out.trim().split('\r\n');
    expect(csv).toHaveLength(3);
    expect(csv[1]).toContain('search,strike -ferry,strike AND NOT ferry,command line');
    expect(await done('log', '--since', '2999-01-01')).toMatchObject({ total: 0, entries: [] });
    expect(await done('log', '--remove', 'all')).toMatchObject({ total: 0 });
    expect(await done('log', '--off')).toMatchObject({ recordingSince: null });
    for (const wrong of [['--since', 'May'], ['--remove', 'x'], ['--on', '--off'], ['strike']])
      expect((await carrel(['log', ...wrong, '--archive', archive])).code).toBe(2);
  });

  test('takes words beginning with a hyphen for words of the query', async () => {
    const [all, without, alone] = await Promise.all([
      done('search', 'harbour'),
      done('search', 'harbour', '-strike', '--limit', '3'),
      done('search', '-strike'),
    ]);
    expect(without['query']).toBe('harbour -strike');
    expect(without['total']).toBeLessThan(all['total'] as number);
    expect(alone['query']).toBe('-strike');
    expect(await done('search', '--', '--not-an-option')).toMatchObject({ query: '--not-an-option' });
  });

  test('shows and restores an article by its number as by its lasting id', async () => {
    const shown = await done('show', String(strike.id));
    for (const key of 'id uid title byline published source language files words text blocks'.split(' ')) {
      expect(shown).toHaveProperty(key);
    }
    expect(await done('show', String(shown['uid']))).toEqual(shown);

    const [byNumber, byUid] = await Promise.all([
      done('restore', String(strike.id), at('number.txt')),
      done('restore', String(shown['uid']), at('uid.txt')),
    ]);
    const original = readFileSync(join(seeds, strike.path));
    expect(readFileSync(at('number.txt'))).toEqual(original);
    expect(readFileSync(at('uid.txt'))).toEqual(original);
    expect(byNumber).toEqual({ file: at('number.txt'), sha256: hash('sha256', original) });
    expect(byUid['sha256']).toBe(byNumber['sha256']);
  });

  test('tells a quotation that stands in the archive from one that was altered, by its exit code too', async () => {
    const exact = await json('quote', '“The knots gave out before the people did.”');
    expect(exact).toMatchObject({ code: 0, document: { verdict: 'exact', total: 1, complete: true } });
    const altered = await json('quote', 'The ropes gave out before the people did');
    expect(altered).toMatchObject({ code: 1, document: { verdict: 'altered' } });
    const { out, code } = await carrel([
      'quote',
      '--archive',
      archive,
      'The ropes gave out before the people did',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('[-knots-]');
    expect(out).toContain('{+ropes+}');
  });

  test('compares two articles by number and by lasting id', async () => {
    const { results } = await done('search', 'march');
    const [one, other] = results as { id: number; uid: string }[];
    const compared = await done('compare', String(one!.id), String(other!.id));
    expect(Object.keys(compared)).toEqual([
      'left',
      'right',
      'shared',
      'passages',
      'quotations',
      'common',
      'summary',
    ]);
    expect(compared).toMatchObject({ left: { id: one!.id }, right: { id: other!.id } });
    const { uid } = await done('show', String(one!.id));
    expect(await done('compare', String(uid), String(other!.id))).toEqual(compared);
    const { rows, summary } = await done('diff', String(uid), String(other!.id));
    expect(rows).not.toHaveLength(0);
    const reused = await done('reuse', String(uid));
    expect(Object.keys(reused)).toEqual(['id', 'near', 'paragraphs']);
    expect(summary).toMatchObject({ sentence: expect.stringContaining('Paragraphs') as string });
  });

  test('exports a search as Markdown, chosen articles as HTML', async () => {
    const [md, html] = await Promise.all([
      done('export', at('a.md'), '--query', 'harbour strike', '--title', 'Strikes'),
      done('export', at('a.html'), '--articles', `${strike.id}`),
    ]);
    for (const [written, name] of [
      [md, 'a.md'],
      [html, 'a.html'],
    ] as const) {
      expect(Object.keys(written).sort()).toEqual(['articles', 'bytes', 'file', 'pages', 'passages']);
      expect(written).toMatchObject({ file: at(name), pages: null, bytes: readFileSync(at(name)).length });
    }
    expect(html['articles']).toBe(1);
    expect(readFileSync(at('a.md'), 'utf8')).toMatch(/^# Strikes$/m);
    expect(readFileSync(at('a.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test.skipIf(chromium === null)('exports PDF (skipped without a Chromium)', async () => {
    const { pages } = await done('export', at('a.pdf'), '--query', '-harbour strike', '--paper', 'letter');
    expect(pages).toBeGreaterThan(0);
    expect(readFileSync(at('a.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
  });

  test('tells what is in the archive and that it is sound', async () => {
    const [stats, check, rebuilt] = [
      await done('stats'),
      await done('check'),
      await done('check', '--rebuild-index'),
    ];
    expect(Object.keys(stats)).toEqual([
      'articles',
      'files',
      'words',
      'languages',
      'published',
      'bytes',
      'index',
    ]);
    expect(stats).toMatchObject({ index: { state: 'ready', articles: stats['articles'] } });
    expect([check, rebuilt]).toEqual([
      { ok: true, problems: [] },
      { ok: true, problems: [] },
    ]);
  });

  test('makes a backup that is an archive itself', async () => {
    const file = at('copy/archive.sqlite');
    mkdirSync(at('copy'));
    expect(await done('backup', file)).toEqual({ file, bytes: readFileSync(file).length, problems: [] });
    const [copy, own] = await Promise.all([
      carrel(['stats', '--json', '--archive', at('copy')]),
      done('stats'),
    ]);
    expect(JSON.parse(copy.out)).toMatchObject({ articles: own['articles'], words: own['words'] });
  });

  test('opens the archive it is told to before that of the environment', async () => {
    const env = { CARREL_ARCHIVE: at('other') };
    const [told, inherited] = await Promise.all([
      carrel(['search', 'strike', '--json', '--archive', archive], env),
      carrel(['search', 'strike', '--json'], env),
    ]);
    expect(JSON.parse(told.out)).not.toMatchObject({ total: 0 });
    // Asking makes no archive where there is none.
    expect(inherited.code).toBe(3);
    expect(JSON.parse(inherited.out)).toMatchObject({ error: { code: 'ARCHIVE_NOT_FOUND' } });
    expect(existsSync(at('other'))).toBe(false);
  });

  test.each([
    [['nonsense'], 'There is no command “nonsense”.'],
    [['constructor'], 'There is no command “constructor”.'],
    [['search'], 'Say what to search for.'],
    [['search', 'x', '--bogus'], 'bogus'],
    [['search', 'x', '--limit', '0'], '--limit is a whole number from 1 to 500, not “0”.'],
    [['search', 'x', '--limit', '501'], '--limit is a whole number from 1 to 500'],
    [['search', 'x', '--offset', '-1'], '--offset is a whole number from 0'],
    [['search', 'x', '--sort', 'size'], '--sort is one of relevance, newest, oldest, title, not “size”.'],
    [['search', 'x'.repeat(20_001)], 'validation'],
    [['explain', 'x'], 'This command takes a query and the number of an article.'],
    [['import'], 'Name at least one file or folder to import.'],
    [['import', '/nowhere/at all'], 'There is no file or folder “/nowhere/at all”.'],
    [['show'], 'This command takes the number of an article.'],
    [['compare', '1'], 'This command takes one article and another one.'],
    [['quote'], 'Give the quotation, in quotation marks.'],
    [['diff'], 'This command takes one or two articles.'],
    [['diff', '1'], 'This article has only one revision.'],
    [
      ['export', 'x.odt', '--query', 'x'],
      'The file must end in .pdf, .html, .md, .docx, .json, .csv, .bib, .ris, .csl.json.',
    ],
    [['export', 'x.md'], 'Say what to export with one of --query, --articles or --list.'],
    [['export', 'x.md', '--list', 'nowhere'], 'There is no list of excerpts named “nowhere”.'],
    [['export', 'x.md', '--query', 'x', '--paper', 'a5'], '--paper is one of a4, letter, not “a5”.'],
    [['stats', 'x'], 'This command takes no argument.'],
    [['stats', '--archive='], '--archive names no folder.'],
    [['serve', '--port', '65536'], '--port is a whole number from 0 to 65535'],
  ] as [string[], string][])('%j is wrong use', async (args, sentence) => {
    const { code, out, err } = await carrel([...args, '--json'], { CARREL_ARCHIVE: archive });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'USAGE', message: expect.stringContaining(sentence) as string },
    });
    expect(err).toContain('carrel help');
  });

  test('sorts and counts on demand', async () => {
    const { results } = (await done('search', 'harbour', '--sort', 'oldest')) as {
      results: { published: string | null }[];
    };
    const dates = results.flatMap(({ published }) => published ?? []);
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual(dates.toSorted());
    const { out } = await carrel(['search', 'harbour', '--facets', '--archive', archive]);
    expect(out).toMatch(/^source: .*The Pilot \d/m);
  });

  test('says why an article is not among the results', async () => {
    const { article, found, clauses } = await done('explain', 'strike', 'date:1999', `${strike.id}`);
    expect({ article, found }).toMatchObject({ article: { id: strike.id }, found: 'none' });
    expect(clauses).toMatchObject([
      { clause: 'strike', holds: true },
      { clause: 'date:1999', holds: false },
    ]);
    const { out } = await carrel(['explain', 'date:1999', `${strike.id}`, '--archive', archive]);
    expect(out).toMatch(/is not among the results\.\n {2}no {3}date:1999: Its date is \d{4}/);
  });

  test('explains itself', async () => {
    const [nothing, help, command] = await Promise.all([
      carrel([]),
      carrel(['help']),
      carrel(['search', '--help']),
    ]);
    expect(nothing).toMatchObject({ code: 2, out: '', err: help.out });
    expect(help.code).toBe(0);
    for (const name of 'import search explain show compare export stats check backup restore serve'.split(
      ' ',
    )) {
      expect(help.out).toContain(`\n  ${name} `.trimEnd());
    }
    expect(command).toMatchObject({ code: 0, out: expect.stringMatching(/^carrel search QUERY/) as string });
  });

  test('an article that isn’t there, or can’t be written, is a failure with a code', async () => {
    const [shown, written, files] = await Promise.all([
      carrel(['show', '999999', '--json', '--archive', archive]),
      carrel(['restore', `${strike.id}`, '/nowhere/x.txt', '--json', '--archive', archive]),
      carrel(['backup', library.path, '--json', '--archive', archive]),
    ]);
    expect([shown.code, written.code, files.code]).toEqual([1, 1, 1]);
    expect(JSON.parse(shown.out)).toMatchObject({ error: { code: 'ARTICLE_NOT_FOUND' } });
    expect(JSON.parse(written.out)).toMatchObject({ error: { code: 'WRITE_FAILED' } });
    expect(JSON.parse(files.out)).toMatchObject({ error: { code: 'WRITE_FAILED' } });
    expect(readdirSync(library.path).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('reports files that failed, and says so with its exit code', async () => {
    library.write('mixed/good.txt', article('Good', 'A good text.'));
    library.write('mixed/line\nbreak \u001B[2Jclear.txt', '');
    const told = await carrel(['import', at('mixed'), '--archive', at('mixed-archive')]);
    expect(told.code).toBe(1);
    expect(told.err).toBe('');
    expect(told.out).toContain('  failed: line break \uFFFD[2Jclear.txt: ');
    const asked = await carrel(['import', at('mixed'), '--json', '--archive', at('mixed-archive')]);
    expect(asked.code).toBe(1);
    expect(JSON.parse(asked.out)).toMatchObject({
      failures: [{ path: 'line\nbreak \u001B[2Jclear.txt', code: 'EMPTY', message: 'This file is empty.' }],
    });
  });

  test('leaves what is no archive, or a newer one, as it is', async () => {
    library.write('garbage/archive.sqlite', 'This is no archive. '.repeat(1000));
    library.write('file', 'A file.');
    mkdirSync(at('newer'));
    const newer = new Sqlite(at('newer/archive.sqlite'));
    const known = new Sqlite(join(archive, 'archive.sqlite'), { readonly: true });
    for (const pragma of ['application_id', 'user_version']) {
      const value = known.pragma(pragma, { simple: true }) as number;
      newer.pragma(`${pragma} = ${pragma === 'user_version' ? value + 1 : value}`);
    }
    known.close();
    newer.close();
    for (const [folder, code, file] of [
      ['garbage', 'ARCHIVE_UNREADABLE', 'garbage/archive.sqlite'],
      ['newer', 'ARCHIVE_NEWER', 'newer/archive.sqlite'],
      ['file', 'ARCHIVE_UNREADABLE', 'file'],
    ] as const) {
      const before = readFileSync(at(file));
      const refused = await carrel(['stats', '--json', '--archive', at(folder)]);
      expect(refused.code).toBe(3);
      expect(JSON.parse(refused.out)).toMatchObject({ error: { code } });
      expect(readFileSync(at(file))).toEqual(before);
    }
  });

  test('isn’t troubled by a reader that has seen enough', async () => {
    const child = start(['search', '', '--limit', '500', '--json', '--archive', archive]);
    child.stdout!.destroy();
    let err = '';
    child.stderr!.on('data', (text: Buffer) => (err += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect([code, err]).toEqual([0, '']);
  });

  test.skipIf(process.platform === 'win32')(
    'puts an import down on Ctrl+C, however often it arrives, to go on later',
    async () => {
      for (let at = 0; at < 3000; at++)
        library.write(`many/${at}.txt`, article(`Number ${at}`, `Text ${at}.`));
      const folder = at('many-archive');
      const child = start(['import', at('many'), '--json', '--archive', folder]);
      const end = ended(child);
      await expect.poll(() => articlesIn(folder), { timeout: 20_000, interval: 20 }).toBeGreaterThan(0);
      for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.kill(signal);
      const { code, err, out } = await end;
      expect([code, err]).toEqual([1, '']);
      expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
      const cut = JSON.parse(out) as { imported: number };
      expect(cut.imported).toBe(articlesIn(folder));
      const check = await carrel(['check', '--json', '--archive', folder]);
      expect(JSON.parse(check.out)).toEqual({ ok: true, problems: [] });
      const rest = await carrel(['import', at('many'), '--json', '--archive', folder]);
      expect(JSON.parse(rest.out)).toMatchObject({ imported: 3000 - cut.imported, unchanged: cut.imported });
    },
  );

  test('serves until it is stopped', async () => {
    const child = start(['serve', '--no-open', '--json', '--archive', archive]);
    const end = ended(child);
    const [line] = (await once(child.stdout!, 'data')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const answer = await fetch(url, { redirect: 'manual' });
    expect(answer.status).toBe(303);

    const busy = await carrel(['serve', '--no-open', '--port', new URL(url).port, '--archive', archive]);
    expect(busy).toMatchObject({
      code: 2,
      err: expect.stringContaining(`Port ${new URL(url).port} is in use.`) as string,
    });

    child.kill('SIGTERM');
    if (process.platform !== 'win32') expect(await end).toMatchObject({ code: 0, out: line, err: '' });
  });

  test('serves an archive at the same address at every start, unless that is taken', async () => {
    const starts = async () => {
      const child = start(['serve', '--no-open', '--json', '--archive', archive]);
      const [line] = (await once(child.stdout!, 'data')) as [string];
      return { child, end: ended(child), origin: new URL((JSON.parse(line) as { url: string }).url).origin };
    };
    const first = await starts();
    const beside = await starts();
    expect(beside.origin).not.toBe(first.origin);
    for (const { child, end } of [first, beside]) {
      child.kill('SIGTERM');
      await end;
    }
    const again = await starts();
    expect(again.origin).toBe(first.origin);
    again.child.kill('SIGTERM');
    await again.end;
  });
});

function articlesIn(folder: string): number {
  const file = join(folder, 'archive.sqlite');
  if (!existsSync(file)) return 0;
  const db = new Sqlite(file, { readonly: true });
  try {
    return db.prepare<[], number>('SELECT count(*) FROM article').pluck().get() ?? 0;
  } catch {
    return 0;
  } finally {
    db.close();
  }
}
