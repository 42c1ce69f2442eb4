import { beforeEach, expect, test, vi } from 'vitest';

/** A storage as a browser has it. It is there before the stores are. */
const items = vi.hoisted(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
  return items;
});

/** The page as it is loaded anew. */
async function load() {
  vi.resetModules();
  const { keepFor } = await import('../../../renderer/state/keep.ts');
  const panes = await import('../../../renderer/state/panes.ts');
  const search = await import('../../../renderer/state/search.ts');
  return { keepFor, ...panes, ...search };
}

beforeEach(async () => {
  items.clear();
  const page = await load();
  page.keepFor('/archives/one');
  page.openArticle('right', { article: 7, revision: 2 });
  page.rememberPosition('right', 1203.5);
  page.submitQuery('strike source:Pilot');
});

test('what was left open in an archive is there again', async () => {
  const page = await load();
  page.keepFor('/archives/one');
  expect(page.usePanes.getState().right?.place).toEqual({ article: 7, revision: 2, position: 1203.5 });
  expect(page.useSearch.getState()).toMatchObject({
    query: 'strike source:Pilot',
    asked: { query: 'strike source:Pilot', typing: false },
  });
});

test('another archive begins with an empty desk', async () => {
  const page = await load();
  page.keepFor('/archives/two');
  expect(page.usePanes.getState().right).toBeNull();
  expect(page.useSearch.getState().query).toBe('');
});

test.each(['{', '[]', '{"state":{"right":{"place":{"article":"7"}},"active":3},"version":1}'])(
  'a damaged memory begins anew: %s',
  async (damaged) => {
    for (const name of items.keys()) items.set(name, damaged);
    const page = await load();
    page.keepFor('/archives/one');
    expect(page.usePanes.getState()).toMatchObject({ left: null, right: null, active: 'left' });
  },
);
