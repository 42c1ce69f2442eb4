import { describe, expect, test } from 'vitest';
import { ariaKeys, isPressed, keyNames, type KeyPress } from '../../../renderer/design/keys.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('keys', () => {
  test('Mod is Command on a Mac and Control elsewhere', () => {
    expect(isPressed('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(isPressed('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
    expect(isPressed('Mod+K', press('k', { ctrlKey: true }), false)).toBe(true);
    expect(isPressed('Mod+K', press('k', { metaKey: true }), false)).toBe(false);
  });

  test('a key held too much is another combination', () => {
    expect(isPressed('Enter', press('Enter', { shiftKey: true }), false)).toBe(false);
    expect(isPressed('Shift+Enter', press('Enter', { shiftKey: true }), false)).toBe(true);
    expect(isPressed('ArrowDown', press('ArrowDown', { altKey: true }), false)).toBe(false);
  });

  test('a sign is the same whether a keyboard needs Shift for it or not', () => {
    expect(isPressed('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(isPressed('/', press('/'), false)).toBe(true);
    expect(isPressed('/', press('/', { shiftKey: true }), false)).toBe(true);
  });

  test('are named as they are printed on the keyboard and as screen readers expect them', () => {
    expect(keyNames('Mod+Shift+L', true)).toEqual(['⌘', '⇧', 'L']);
    expect(keyNames('Mod+Shift+L', false)).toEqual(['Ctrl', 'Shift', 'L']);
    expect(ariaKeys('Mod+K', true)).toBe('Meta+K');
    expect(ariaKeys('Mod+K', false)).toBe('Control+K');
  });
});
