import type { Excerpt } from '../../electron/contract/index.ts';
import { WarningIcon } from '../design/icons.tsx';
import './AnchorState.css';

const sentences: Readonly<Record<Excerpt['anchor']['state'], string | null>> = {
  exact: null,
  moved: 'The article has changed since; these words were found again at another place.',
  uncertain: 'The article has changed since; this is probably the place, but the words differ. Check it.',
  lost: 'The article has changed and no longer has these words. They are kept here as they were.',
};

/** Says so where a passage could not simply be found again. */
export function AnchorState({ excerpt: { anchor } }: { readonly excerpt: Excerpt }) {
  const sentence = sentences[anchor.state];
  if (sentence === null) return null;
  return (
    <p className="anchor-state" data-state={anchor.state}>
      {anchor.state !== 'moved' && <WarningIcon size={16} />}
      {sentence}
    </p>
  );
}
