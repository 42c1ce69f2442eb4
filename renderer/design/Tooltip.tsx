import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Kbd } from './Kbd.tsx';
import './Tooltip.css';

/**
 * The name of a control without words, and its keys, for the eye. A screen reader has them from the control: its
 * `aria-label` and `aria-keyshortcuts`.
 */
export function Tooltip({
  label,
  keys,
  side = 'bottom',
  children,
}: {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactElement;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="tooltip-place">
          <Base.Popup className="tooltip" aria-hidden="true">
            {label}
            {keys && <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
