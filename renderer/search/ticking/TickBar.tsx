import { useEffect } from 'react';
import { ArticleActions } from '../../correcting/ArticleActions.tsx';
import { shortcuts } from '../../app/shortcuts.ts';
import { announce } from '../../design/Announcer.tsx';
import { Button, IconButton } from '../../design/Button.tsx';
import { formatCount, formatNumber } from '../../design/format.ts';
import { CloseIcon } from '../../design/icons.tsx';
import { RESULT_LIST } from '../selection.ts';
import { clearTicks, useTicked } from './ticks.ts';
import { useTickAll } from './useTickAll.ts';
import './TickBar.css';

/** Under the list while articles in it are ticked: how many, and what can be done with all of them. */
export function TickBar({ total }: { readonly total: number }) {
  const ticked = useTicked();
  const count = ticked.size;
  const words = `${formatCount(count, 'article', 'articles')} ticked`;
  useEffect(() => {
    if (count > 0) announce(words);
  }, [count, words]);
  if (count === 0) return null;

  function clear() {
    clearTicks();
    document.getElementById(RESULT_LIST)?.focus();
  }

  return (
    <div
      role="toolbar"
      tabIndex={-1}
      className="tick-bar"
      aria-label="Ticked articles"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        clear();
      }}
    >
      <div className="tick-line">
        <p className="tick-count numbers">{words}</p>
        {count < total && <TickAll total={total} />}
        <IconButton
          label="Take all ticks off"
          keys={shortcuts.clearTicks.keys[0]}
          icon={CloseIcon}
          size={16}
          className="tick-clear"
          onClick={clear}
        />
      </div>
      <ArticleActions count={count} load={() => [...ticked]} />
    </div>
  );
}

function TickAll({ total }: { readonly total: number }) {
  const { busy, all } = useTickAll();
  return (
    <Button look="quiet" disabled={busy} onClick={() => void all()}>
      Tick all {formatNumber(total)}
    </Button>
  );
}
