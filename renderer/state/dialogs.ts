import { create } from 'zustand';
import type { ArticleHead } from '../../electron/contract/index.ts';

/** The dialogs of the page; one at a time. */
export type DialogName =
  | { readonly name: 'folder' }
  | { readonly name: 'imports'; readonly job?: number }
  | { readonly name: 'correct'; readonly articles: readonly number[]; readonly first?: 'tags' }
  | { readonly name: 'encoding'; readonly articles: readonly number[] }
  | { readonly name: 'archive' }
  | { readonly name: 'explain'; readonly article: number }
  | {
      readonly name: 'export';
      readonly article?: Pick<ArticleHead, 'id' | 'title'>;
      /** Articles ticked in a list. */
      readonly ticked?: readonly number[];
      /** Kept passages selected in the tray. */
      readonly passages?: readonly number[];
    }
  | { readonly name: 'log' }
  | { readonly name: 'quote' }
  | { readonly name: 'verify' }
  | { readonly name: 'review' }
  | { readonly name: 'syntax' }
  | { readonly name: 'shortcuts' }
  | { readonly name: 'about' };

export const useDialogs = create<{ readonly open: DialogName | null }>()(() => ({ open: null }));

export function showDialog(open: DialogName) {
  useDialogs.setState({ open });
}

export function closeDialog() {
  useDialogs.setState({ open: null });
}

export function isDialogOpen(): boolean {
  return useDialogs.getState().open !== null;
}
