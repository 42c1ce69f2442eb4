import { createJSONStorage } from 'zustand/middleware';

/**
 * The browser's storage. It may be switched off, full or broken: what the page remembers is a comfort, and its loss must
 * never stop the page.
 */
const storage = {
  getItem: (name: string): string | null => attempt(() => localStorage.getItem(name)) ?? null,
  setItem: (name: string, value: string): void => attempt(() => localStorage.setItem(name, value)),
  removeItem: (name: string): void => attempt(() => localStorage.removeItem(name)),
};

/** Where a store keeps what it remembers. */
export function remembered<S>() {
  return createJSONStorage<S, void>(() => storage);
}

/** The same for sizes of panels, whose library takes whatever is there for a layout: only a layout gets through. */
export const layouts = {
  setItem: storage.setItem,
  getItem(name: string): string | null {
    const text = storage.getItem(name);
    const layout: unknown = text === null ? null : attempt(() => JSON.parse(text));
    return isLayout(layout) ? text : null;
  },
};

/** Sizes by the names of panels. */
function isLayout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((size) => Number.isFinite(size));
}

function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
