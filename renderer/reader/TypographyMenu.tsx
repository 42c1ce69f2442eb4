import { useState } from 'react';
import { IconButton } from '../design/Button.tsx';
import { TextSizeIcon } from '../design/icons.tsx';
import { Popover } from '../design/Popover.tsx';
import { Segmented } from '../design/Segmented.tsx';
import { setTypography, toggleNumbers, usePreferences } from '../state/preferences.ts';
import { canHyphenate, faces, leadings, measures, sizes } from './typography.ts';
import './TypographyMenu.css';

const sizeNames = ['Smallest', 'Small', 'Medium', 'Large', 'Largest'];
const measureNames = ['Narrow', 'Medium', 'Wide'];
const leadingNames = ['Tight', 'Medium', 'Loose'];
const ends = [
  { value: 'ragged', name: 'Ragged' },
  { value: 'even', name: 'Even' },
] as const;
const divisions = [
  { value: 'divided', name: 'Hyphenated' },
  { value: 'whole', name: 'Whole' },
] as const;
const numbers = [
  { value: 'hidden', name: 'Hidden' },
  { value: 'shown', name: 'Shown' },
] as const;
const faceNames = { serif: 'Serif', sans: 'Sans' };

/** How texts are set, in both panes. */
export function TypographyMenu() {
  const [divides] = useState(canHyphenate);
  const numbered = usePreferences((state) => state.numbered);
  const { face, size, measure, leading, hyphenated, justified } = usePreferences((state) => state.typography);
  return (
    <Popover label="Type" align="end" trigger={<IconButton label="Type" icon={TextSizeIcon} />}>
      <div className="typography">
        <Segmented
          label="Size"
          value={size}
          options={sizes.map((value, step) => ({
            value,
            name: sizeNames[step]!,
            sign: (
              <span aria-hidden="true" style={{ fontSize: 11 + step * 2.5 }}>
                A
              </span>
            ),
          }))}
          onChange={(size) => setTypography({ size })}
        />
        <Segmented
          label="Face"
          value={face}
          options={faces.map((value) => ({
            value,
            name: faceNames[value],
            sign: <span className={`typography-${value}`}>{faceNames[value]}</span>,
          }))}
          onChange={(face) => setTypography({ face })}
        />
        <Segmented
          label="Length of lines"
          value={measure}
          options={measures.map((value, step) => ({ value, name: measureNames[step]! }))}
          onChange={(measure) => setTypography({ measure })}
        />
        <Segmented
          label="Distance of lines"
          value={leading}
          options={leadings.map((value, step) => ({ value, name: leadingNames[step]! }))}
          onChange={(leading) => setTypography({ leading })}
        />
        <Segmented
          label="Ends of lines"
          value={justified ? 'even' : 'ragged'}
          options={ends}
          onChange={(value) => setTypography({ justified: value === 'even' })}
        />
        {divides && (
          <Segmented
            label="Words at the ends of lines"
            value={hyphenated ? 'divided' : 'whole'}
            options={divisions}
            onChange={(value) => setTypography({ hyphenated: value === 'divided' })}
          />
        )}
        <Segmented
          label="Numbers of paragraphs"
          value={numbered ? 'shown' : 'hidden'}
          options={numbers}
          onChange={toggleNumbers}
        />
      </div>
    </Popover>
  );
}
