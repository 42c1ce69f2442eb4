import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import { CloseIcon } from './icons.tsx';
import './Dialog.css';

/** A window over the page. `wide` for lists and reports; the foot holds what ends it. */
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
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-veil" />
        <Base.Popup className={classes('dialog', wide && 'dialog-wide')} initialFocus={initialFocus}>
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
