import { useId } from 'react';
import type { ExcerptColour } from '../../electron/contract/index.ts';
import { colours } from './colours.ts';
import './ColourPicker.css';

/** The colours to choose one from; each shows its line too. */
export function ColourPicker({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  /** Null where passages of several colours are meant. */
  readonly value: ExcerptColour | null;
  readonly onChange: (colour: ExcerptColour) => void;
}) {
  const name = useId();
  return (
    <fieldset className="colours">
      <legend className="visually-hidden">{label}</legend>
      {colours.map((one) => (
        <label key={one.colour} className={`colours-one ink-${one.colour}`} title={one.name}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            aria-label={one.name}
            checked={one.colour === value}
            onChange={() => onChange(one.colour)}
          />
          <span className="swatch" />
        </label>
      ))}
    </fieldset>
  );
}
