import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { CheckIcon, type IconComponent } from './icons.tsx';
import { Kbd } from './Kbd.tsx';
import './Menu.css';

/** A button that opens a list of commands. */
export function Menu({
  trigger,
  align = 'end',
  open,
  onOpenChange,
  children,
}: {
  readonly trigger: ReactElement;
  readonly align?: 'start' | 'end';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      {/* Everything on the page lies within a landmark, what floats above it too. */}
      <Base.Portal render={<section aria-label="Menu" />}>
        <Base.Positioner className="popover-place" side="bottom" align={align} sideOffset={6}>
          <Base.Popup className="popover menu">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  icon: Icon,
  keys,
  onSelect,
  disabled = false,
  children,
}: {
  readonly icon?: IconComponent;
  readonly keys?: string;
  readonly onSelect: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Base.Item className="menu-item" onClick={onSelect} disabled={disabled}>
      <span className="menu-sign">{Icon && <Icon size={16} />}</span>
      <span className="menu-label">{children}</span>
      {keys && <Kbd keys={keys} />}
    </Base.Item>
  );
}

/** One of several settings, the one in force ticked. */
export function MenuChoice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string; readonly icon?: IconComponent }[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className="menu-heading">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onChange}>
        {options.map(({ value: option, name, icon: Icon }) => (
          <Base.RadioItem key={option} value={option} closeOnClick className="menu-item">
            <span className="menu-sign">{Icon && <Icon size={16} />}</span>
            <span className="menu-label">{name}</span>
            <Base.RadioItemIndicator className="menu-tick">
              <CheckIcon size={16} />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuRule() {
  return <Base.Separator className="menu-rule" />;
}
