import type { ReactNode } from 'react';
import type { IconComponent } from './icons.tsx';
import './Findings.css';

export type Tone = 'good' | 'caution' | 'bad';

/** What an examination came to, in a few words. */
export function Verdict({
  tone,
  icon: Icon,
  small = false,
  children,
}: {
  readonly tone: Tone;
  readonly icon: IconComponent;
  readonly small?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <p className="verdict" data-tone={tone}>
      <Icon size={small ? 16 : 20} /> {children}
    </p>
  );
}

/** Where the verdict on the whole appears, when it is there. */
export function Outcome({ busy, children }: { readonly busy: boolean; readonly children: ReactNode }) {
  return (
    <div className="outcome" role="status" aria-busy={busy}>
      {children}
    </div>
  );
}

/** What was found, one below the other; it can be scrolled by keyboard. */
export function Findings({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className="findings" tabIndex={0} aria-label={label}>
      {children}
    </ol>
  );
}

export function Finding({ children }: { readonly children: ReactNode }) {
  return <li className="finding">{children}</li>;
}
