import { useState } from 'react';
import type { Article } from '../../electron/contract/index.ts';
import { shortcuts } from '../app/shortcuts.ts';
import { IconButton } from '../design/Button.tsx';
import {
  ChangesIcon,
  CopyIcon,
  EditIcon,
  ExportIcon,
  FindIcon,
  FocusIcon,
  InfoIcon,
  LeftPaneIcon,
  MoreIcon,
  RightPaneIcon,
  SearchIcon,
} from '../design/icons.tsx';
import { editHead } from '../correcting/editing.ts';
import { Menu, MenuItem, MenuRule } from '../design/Menu.tsx';
import { copy } from '../design/copy.ts';
import { citationOf } from '../excerpts/citation.ts';
import { useResults } from '../search/useResults.ts';
import { showDialog } from '../state/dialogs.ts';
import { toggleFocusMode } from '../state/focus.ts';
import { useSearch } from '../state/search.ts';
import { compareVersions } from '../pair/compareVersions.ts';
import { openArticle, otherSide, type Side } from '../state/panes.ts';
import { ArticleDetails } from './ArticleDetails.tsx';
import { openFind } from './FindBar.tsx';
import { viewportOf } from './place/viewports.ts';

/** What can be done with an open article. */
export function PaneMenu({ side, article }: { readonly side: Side; readonly article: Article }) {
  const [detailed, setDetailed] = useState(false);
  const { id, shownRevision, revision } = article;
  const searched = useSearch((state) => state.asked.query.trim() !== '');
  const isFound = useResults().fetched.some((result) => result.id === id);
  const shown = shownRevision === revision ? {} : { revision: shownRevision };
  return (
    <>
      <Menu trigger={<IconButton label="More about this article" icon={MoreIcon} />}>
        <MenuItem icon={FindIcon} keys={shortcuts.find.keys[0]} onSelect={() => openFind(side)}>
          Find in this article
        </MenuItem>
        <MenuItem icon={FocusIcon} keys={shortcuts.focus.keys[0]} onSelect={toggleFocusMode}>
          Only the text
        </MenuItem>
        {searched && (
          <MenuItem
            icon={SearchIcon}
            keys={shortcuts.why.keys[0]}
            onSelect={() => showDialog({ name: 'explain', article: id })}
          >
            {isFound ? 'Why is this in the results?' : 'Why is this not in the results?'}
          </MenuItem>
        )}
        <MenuItem icon={CopyIcon} onSelect={() => void copy(citationOf(article), 'Citation copied')}>
          Copy the citation
        </MenuItem>
        <MenuItem
          icon={ExportIcon}
          keys={shortcuts.print.keys[0]}
          onSelect={() => showDialog({ name: 'export', article })}
        >
          Print or export it
        </MenuItem>
        <MenuItem
          icon={side === 'left' ? RightPaneIcon : LeftPaneIcon}
          onSelect={() =>
            openArticle(otherSide(side), { article: id, ...shown, position: viewportOf(side)?.place() ?? 0 })
          }
        >
          Open it on the other side too
        </MenuItem>
        <MenuRule />
        {revision > 1 && (
          <MenuItem
            icon={ChangesIcon}
            onSelect={() => compareVersions(id, shownRevision === revision ? revision - 1 : shownRevision)}
          >
            {shownRevision === revision
              ? 'Compare with the earlier version'
              : 'Compare with the newest version'}
          </MenuItem>
        )}
        <MenuItem icon={EditIcon} keys={shortcuts.correct.keys[0]} onSelect={() => editHead(side, id)}>
          Correct title, date, source, tags
        </MenuItem>
        <MenuItem icon={InfoIcon} onSelect={() => setDetailed(true)}>
          File, encoding and versions
        </MenuItem>
      </Menu>
      {detailed && <ArticleDetails side={side} article={article} onClose={() => setDetailed(false)} />}
    </>
  );
}
