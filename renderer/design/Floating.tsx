import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import './Menu.css';

/** A small surface beside something on the page that isn't its button. */
export function Floating({
  label,
  anchor,
  initialFocus,
  finalFocus,
  onClose,
  children,
}: {
  readonly label: string;
  readonly anchor: { readonly getBoundingClientRect: () => DOMRect };
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Where the focus goes when it closes, be it something that only the program can give it to. */
  readonly finalFocus: () => HTMLElement | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner className="popover-place" anchor={anchor} side="bottom" align="start" sideOffset={8}>
          <Base.Popup
            className="popover"
            aria-label={label}
            initialFocus={initialFocus}
            finalFocus={() => {
              finalFocus()?.focus({ preventScroll: true });
              return false;
            }}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
