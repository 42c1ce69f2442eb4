import { VerifyDialog } from '../evidence/VerifyDialog.tsx';
import { ReviewDialog } from '../excerpts/ReviewDialog.tsx';
import { CorrectDialog } from '../correcting/CorrectDialog.tsx';
import { EncodingDialog } from '../correcting/EncodingDialog.tsx';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { FolderDialog } from '../importing/FolderDialog.tsx';
import { ImportsDialog } from '../importing/ImportsDialog.tsx';
import { LogDialog } from '../log/LogDialog.tsx';
import { ExplainDialog } from '../search/ExplainDialog.tsx';
import { QuoteDialog } from '../quotes/QuoteDialog.tsx';
import { ArchiveDialog } from '../settings/ArchiveDialog.tsx';
import { SyntaxDialog } from '../search/syntax/SyntaxDialog.tsx';
import { closeDialog, useDialogs } from '../state/dialogs.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

/** The dialog that is open, if any. */
export function Dialogs() {
  const open = useDialogs((state) => state.open);
  switch (open?.name) {
    case 'folder':
      return <FolderDialog onClose={closeDialog} />;
    case 'imports':
      return <ImportsDialog job={open.job} onClose={closeDialog} />;
    case 'correct':
      return <CorrectDialog articles={open.articles} startAt={open.first} onClose={closeDialog} />;
    case 'encoding':
      return <EncodingDialog articles={open.articles} onClose={closeDialog} />;
    case 'archive':
      return <ArchiveDialog onClose={closeDialog} />;
    case 'explain':
      return <ExplainDialog article={open.article} onClose={closeDialog} />;
    case 'export':
      return <ExportDialog {...open} onClose={closeDialog} />;
    case 'log':
      return <LogDialog onClose={closeDialog} />;
    case 'quote':
      return <QuoteDialog onClose={closeDialog} />;
    case 'verify':
      return <VerifyDialog onClose={closeDialog} />;
    case 'review':
      return <ReviewDialog onClose={closeDialog} />;
    case 'syntax':
      return <SyntaxDialog onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    case 'about':
      return <AboutDialog onClose={closeDialog} />;
    case undefined:
      return null;
  }
}
