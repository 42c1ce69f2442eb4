import { createJSONStorage } from 'zustand/middleware';

/**
 * The browser's storage. It may be switched off, full or broken: what the page remembers is a comfort, and its loss must
 * never stop the page.
 */
export const storage = {
  getItem: (name: string): string | null => attempt(() => localStorage.getItem(name)) ?? null,
  setItem: (name: string, value: string): void => attempt(() => localStorage.setItem(name, value)),
  removeItem: (name: string): void => attempt(() => localStorage.removeItem(name)),
};

/** Where a store keeps what it remembers. */
export function remembered<S>() {
  return createJSONStorage<S, void>(() => storage);
}

function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
