import { beforeEach, describe, expect, test } from 'vitest';
import {
  closePane,
  goBack,
  openArticle,
  rememberPosition,
  swapPanes,
  usePanes,
} from '../../../renderer/state/panes.ts';

const panes = () => usePanes.getState();

beforeEach(() => usePanes.setState({ left: null, right: null, active: 'left' }));

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
