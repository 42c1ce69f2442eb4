import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, type ReactNode, type RefObject } from 'react';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import { CloseIcon } from './icons.tsx';
import './Dialog.css';

/**
 * A window over the page. `wide` for lists and reports, which scroll by themselves; otherwise the window scrolls as a whole
 * and takes the focus itself, so that the keyboard can scroll it. The foot holds what ends it.
 */
export function Dialog({
  title,
  description,
  wide = false,
  foot,
  initialFocus,
  onClose,
  children,
}: {
  readonly title: string;
  readonly description?: ReactNode;
  readonly wide?: boolean;
  readonly foot?: ReactNode;
  /** A field to write in at once. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-veil" />
        <Base.Popup
          ref={popup}
          className={classes('dialog', wide && 'dialog-wide')}
          initialFocus={initialFocus ?? popup}
        >
          <header className="dialog-head">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Base.Close render={<IconButton label="Close" keys="Escape" icon={CloseIcon} />} />
            {description && <Base.Description className="dialog-description">{description}</Base.Description>}
          </header>
          <div className="dialog-body">{children}</div>
          {foot && <footer className="dialog-foot">{foot}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
