import { Fragment } from 'react';
import { keyNames } from './keys.ts';
import './Kbd.css';

/** Keys to press, such as `Mod+K`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="kbd-group">
      {keyNames(keys).map((name, index) => (
        <Fragment key={name}>
          {index > 0 && <span className="visually-hidden"> + </span>}
          <kbd className="kbd">{name}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
