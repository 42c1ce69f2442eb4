import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import type { IconComponent } from './icons.tsx';
import { ariaKeys } from './keys.ts';
import { Tooltip } from './Tooltip.tsx';
import './Button.css';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  readonly ref?: Ref<HTMLButtonElement>;
};

/** `primary` once on a surface, for what a person most likely came to do. */
export function Button({
  look = 'plain',
  icon: Icon,
  className,
  children,
  ...rest
}: Native & {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconComponent | undefined;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={classes('button', `button-${look}`, className)} {...rest}>
      {Icon && <Icon size={16} />}
      {children}
    </button>
  );
}

/** A button that shows only a sign. Its name is spoken and shown as a tooltip. */
export function IconButton({
  label,
  keys,
  icon: Icon,
  size = 20,
  className,
  ...rest
}: Native & {
  readonly label: string;
  readonly keys?: string;
  readonly icon: IconComponent;
  readonly size?: 16 | 20;
}) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        className={classes('icon-button', size === 16 && 'icon-button-small', className)}
        {...rest}
      >
        <Icon size={size} />
      </button>
    </Tooltip>
  );
}
