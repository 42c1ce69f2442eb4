import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  closePane,
  closeTab,
  goBack,
  goForward,
  moveTab,
  nothingOpen,
  openArticle,
  openBehind,
  rememberPosition,
  reopenClosed,
  showTab,
  shownTab,
  swapPanes,
  tabsOf,
  usePanes,
} from '../../../renderer/state/panes.ts';

const panes = () => usePanes.getState();

beforeEach(() => usePanes.setState(nothingOpen));

describe('the panes', () => {
  test('remember where they were scrolled to and go back there', () => {
    openArticle('left', { article: 1 });
    rememberPosition('left', 400);
    openArticle('left', { article: 2, position: 30 });
    goBack('left');
    expect(panes().left?.place).toEqual({ article: 1, position: 400 });
    goBack('left');
    expect(panes().left?.place.article).toBe(1);
  });

  test('are sent to a place again even if they are there already', () => {
    openArticle('left', { article: 1, position: 30 });
    const before = panes().left!.visit;
    openArticle('left', { article: 1, position: 30 });
    expect(panes().left!.visit).not.toBe(before);
    expect(panes().left!.earlier).toEqual([]);
  });

  test('show one article side by side with itself', () => {
    openArticle('left', { article: 1, position: 10 });
    openArticle('right', { article: 1, position: 900 });
    expect([panes().left?.place.position, panes().right?.place.position]).toEqual([10, 900]);
    expect(panes().left!.visit).not.toBe(panes().right!.visit);
  });

  test('keep the same article active when they are swapped, and the one that is left when one is closed', () => {
    openArticle('left', { article: 1 });
    openArticle('right', { article: 2 });
    swapPanes();
    expect(panes()).toMatchObject({ left: { place: { article: 2 } }, active: 'left' });
    closePane('left');
    expect(panes()).toMatchObject({ left: null, active: 'right' });
  });
});

describe('the history of a pane', () => {
  test('goes back and forward, until it goes somewhere else', () => {
    for (const article of [1, 2, 3]) openArticle('left', { article });
    goBack('left');
    goBack('left');
    expect(panes().left?.place.article).toBe(1);
    goForward('left');
    expect(panes().left?.place.article).toBe(2);
    openArticle('left', { article: 4 });
    goForward('left');
    expect(panes().left?.place.article).toBe(4);
    goBack('left');
    expect(panes().left?.place.article).toBe(2);
  });
});

const articles = () => tabsOf(panes(), 'left').map(({ place }) => place.article);

describe('the shelf', () => {
  beforeEach(() => {
    openArticle('left', { article: 1 });
    openBehind('left', { article: 2 }, 'Two');
    openBehind('left', { article: 3 }, 'Three');
  });

  test('takes articles behind the one that is shown, each once', () => {
    openBehind('left', { article: 2 }, 'Two');
    expect(articles()).toEqual([1, 2, 3]);
    expect(panes().left?.place.article).toBe(1);
  });

  test('gives out an article that lies there already, at the place it is wanted at', () => {
    openArticle('left', { article: 3, position: 70 });
    expect(articles()).toEqual([1, 2, 3]);
    expect(panes().left).toMatchObject({ place: { article: 3, position: 70 }, earlier: [] });
  });

  test('shows the neighbour of what is closed, and opens it again where it was', () => {
    showTab('left', 1);
    rememberPosition('left', 500);
    closePane('left');
    expect(panes().left?.place.article).toBe(3);
    reopenClosed();
    expect(panes().left?.place).toEqual({ article: 2, position: 500 });
    closeTab('left', 0);
    expect(panes().left?.place.article).toBe(2);
  });

  test('is put in another order without showing anything else', () => {
    moveTab('left', 0, 2);
    expect(articles()).toEqual([2, 3, 1]);
    expect(panes().left?.place.article).toBe(1);
    showTab('left', 3);
    expect(panes().left?.place.article).toBe(2);
  });

  test('goes along when the sides are swapped', () => {
    swapPanes();
    expect(tabsOf(panes(), 'right')).toHaveLength(3);
    expect(tabsOf(panes(), 'left')).toHaveLength(0);
  });

  test('shows one of its articles while it has any, whatever is done', () => {
    const deed = fc.oneof(
      fc.nat(5).map((article) => () => openArticle('left', { article })),
      fc.nat(5).map((article) => () => openBehind('left', { article }, '')),
      fc.nat(5).map((index) => () => closeTab('left', index)),
      fc.nat(5).map((index) => () => showTab('left', index)),
      fc.tuple(fc.nat(5), fc.nat(5)).map(
        ([from, to]) =>
          () =>
            moveTab('left', from, to),
      ),
      fc.constant(reopenClosed),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        usePanes.setState(nothingOpen);
        for (const run of deeds) run();
        const open = tabsOf(panes(), 'left');
        expect(open[shownTab(panes(), 'left')] ?? null).toBe(panes().left);
        expect(new Set(open.map(({ visit }) => visit)).size).toBe(open.length);
      }),
    );
  });
});
