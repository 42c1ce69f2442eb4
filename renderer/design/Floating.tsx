import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import './Menu.css';

/** A small surface beside something on the page that isn't its button. */
export function Floating({
  label,
  anchor,
  initialFocus,
  onClose,
  children,
}: {
  readonly label: string;
  readonly anchor: { readonly getBoundingClientRect: () => DOMRect };
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner className="popover-place" anchor={anchor} side="bottom" align="start" sideOffset={8}>
          <Base.Popup className="popover" aria-label={label} initialFocus={initialFocus}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
