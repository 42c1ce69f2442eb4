import { Toolbar } from '@base-ui/react/toolbar';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { shortcuts, useShortcut } from '../app/shortcuts.ts';
import { CopyIcon, MarkIcon, NoteIcon, RelatedIcon, type IconComponent } from '../design/icons.tsx';
import { takesText } from '../design/keys.ts';
import { Kbd } from '../design/Kbd.tsx';
import { copy } from '../design/copy.ts';
import { goToSentence } from '../reader/place/goToSentence.ts';
import { viewportOf } from '../reader/place/viewports.ts';
import { showRelated } from '../related/show.ts';
import { useTray } from '../state/tray.ts';
import { citationOf, quoteOf } from './citation.ts';
import { announce } from '../design/Announcer.tsx';
import { useHost } from '../host/context.tsx';
import type { Excerpt } from '../../electron/contract/index.ts';
import { pagesOf } from '../../electron/contract/pages.ts';
import { paragraphsOf } from '../../electron/contract/paragraph.ts';
import { stopLooking, useReanchoring } from './reanchoring.ts';
import { useExcerptActions } from './useExcerptActions.ts';
import { colours } from './colours.ts';
import { selectedPassage } from './selection.ts';
import { useMarking } from './useMarking.ts';
import './ColourPicker.css';
import './SelectionBar.css';

/** Distance of the bar from the selected lines, in CSS pixels. */
const GAP = 8;

/** What can be done with a selected passage, shown beside it. */
export function SelectionBar() {
  const mark = useMarking();
  const selected = useSelected();
  useShortcut('related', showRelated);
  useShortcut('keep', () => void mark());
  useShortcut('keepIn', (key) => void mark({ colour: colours[Number(key) - 1]?.colour }));
  useShortcut('keepWithNote', () => void mark({ withNote: true }));
  useShortcut('nextSentence', () => goToSentence(false));
  useShortcut('moreSentences', () => goToSentence(true));
  return selected && <Bar onMark={mark} />;
}

function Bar({ onMark }: { readonly onMark: ReturnType<typeof useMarking> }) {
  const current = useTray((state) => state.colour);
  const looking = useReanchoring((state) => state.excerpt);
  const { carrel } = useHost();
  const { change } = useExcerptActions();
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => bar.current && placeBeside(bar.current);
    place();
    const stop = new AbortController();
    window.addEventListener('scroll', place, { capture: true, passive: true, signal: stop.signal });
    window.addEventListener('resize', place, { signal: stop.signal });
    return () => stop.abort();
  });

  async function takePlace({ id, article }: Excerpt) {
    const passage = selectedPassage()?.passage;
    if (passage?.article !== article.id) {
      announce(`Select the passage in “${article.title}”.`);
      return;
    }
    const { revision, start, end } = passage;
    const taken = await change('take this place', () =>
      carrel.excerpts.reanchor({ id, revision, start, end }),
    );
    if (taken) stopLooking();
  }

  function copyWithCitation() {
    const marked = selectedPassage();
    const article = marked && viewportOf(marked.side)?.article;
    if (!article) return;
    const { start, end } = marked.passage;
    const place = {
      paragraph: paragraphsOf(article.blocks, marked.passage)[0],
      page: pagesOf(article.blocks, marked.passage)?.[0] ?? null,
    };
    void copy(
      quoteOf(article.text.slice(start, end), citationOf(article, place)),
      'Copied with its citation',
    );
  }

  return (
    <Toolbar.Root ref={bar} className="selection-bar" aria-label="Selected passage">
      <Command icon={MarkIcon} label="Keep" keys={shortcuts.keep.keys[0]} onPress={() => void onMark()} />
      {colours.map(({ colour, name }, index) => (
        <Toolbar.Button
          key={colour}
          className={`selection-colour ink-${colour}`}
          aria-label={`Mark in ${colour}`}
          aria-keyshortcuts={String(index + 1)}
          aria-current={colour === current}
          title={`${name} (${index + 1})`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void onMark({ colour })}
        >
          <span className="swatch" />
        </Toolbar.Button>
      ))}
      <Toolbar.Separator className="selection-rule" />
      <Command
        icon={NoteIcon}
        label="Keep with note"
        keys={shortcuts.keepWithNote.keys[0]}
        onPress={() => void onMark({ withNote: true })}
      />
      <Toolbar.Separator className="selection-rule" />
      <Command
        icon={RelatedIcon}
        label="Find related"
        keys={shortcuts.related.keys[0]}
        onPress={showRelated}
      />
      {looking && <Command icon={MarkIcon} label="Use this place" onPress={() => void takePlace(looking)} />}
      <Command icon={CopyIcon} label="Copy with citation" onPress={copyWithCitation} />
    </Toolbar.Root>
  );
}

function Command({
  icon: Icon,
  label,
  keys,
  onPress,
}: {
  readonly icon: IconComponent;
  readonly label: string;
  readonly keys?: string;
  readonly onPress: () => void;
}) {
  return (
    // Pressing must not take the selection away.
    <Toolbar.Button
      className="selection-command"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon size={16} />
      {label}
      {keys && <Kbd keys={keys} />}
    </Toolbar.Button>
  );
}

/** Above the first selected line, or below the last one where there is no room; nowhere while neither is in view. */
function placeBeside(bar: HTMLElement) {
  const selection = window.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const pane = range && paneOf(range);
  if (!pane) return;
  const edges = pane.getBoundingClientRect();
  const lines = range.getClientRects();
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!first || !last) return;
  const above = first.top - bar.offsetHeight - GAP;
  const top = above >= edges.top + GAP ? above : last.bottom + GAP;
  const left = Math.min(Math.max(first.left, edges.left + GAP), edges.right - bar.offsetWidth - GAP);
  bar.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  const inView = top > edges.top && top + bar.offsetHeight < edges.bottom;
  bar.style.visibility = inView ? 'visible' : 'hidden';
}

function paneOf(range: Range): Element | null {
  const { commonAncestorContainer: node } = range;
  return (node instanceof Element ? node : node.parentElement)?.closest('.pane-scroll') ?? null;
}

/** Whether a passage is selected, told once the mouse button is up. Renders again for every other selection. */
function useSelected(): boolean {
  const [selected, setSelected] = useState<object | null>(null);
  useEffect(() => {
    let pressing = false;
    const stop = new AbortController();
    const look = () => setSelected(pressing ? null : selectedPassage());
    document.addEventListener('selectionchange', look, { signal: stop.signal });
    document.addEventListener('keydown', dropSelection, { signal: stop.signal });
    document.addEventListener('pointerdown', () => (pressing = true), { signal: stop.signal });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      document.addEventListener(
        end,
        () => {
          pressing = false;
          look();
        },
        { signal: stop.signal },
      );
    }
    return () => stop.abort();
  }, []);
  return selected !== null;
}

/** `Escape` drops the selection before it does anything else. */
function dropSelection(event: KeyboardEvent) {
  if (event.key !== 'Escape' || event.defaultPrevented || takesText(event.target) || !selectedPassage())
    return;
  event.preventDefault();
  window.getSelection()?.removeAllRanges();
}
