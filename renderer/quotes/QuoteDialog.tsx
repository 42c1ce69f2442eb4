import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { QuoteCheck } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { sentenceOf } from '../design/failure.ts';
import { Findings, Outcome, Verdict, type Tone } from '../design/Findings.tsx';
import { formatCount } from '../design/format.ts';
import { DoneIcon, FailedIcon, WarningIcon, type IconComponent } from '../design/icons.tsx';
import { Kbd } from '../design/Kbd.tsx';
import { useApi } from '../host/context.tsx';
import { PlaceItem } from './PlaceItem.tsx';
import { askFor, useQuotation, writeQuotation } from './state.ts';
import './QuoteDialog.css';

/** Longest quotation the archive takes, in UTF-16 code units. */
const LONGEST = 10_000;

/** Checks a quotation against the whole archive: where it stands, or how what stands there differs. */
export function QuoteDialog({ onClose }: { readonly onClose: () => void }) {
  const { quotation, asked } = useQuotation();
  const field = useRef<HTMLTextAreaElement>(null);
  const { data, error, isFetching } = useQuery(
    useApi().quotes.check.queryOptions({ input: { quotation: asked, limit: 50 }, enabled: asked !== '' }),
  );
  // What is there from the last time is most likely to be replaced.
  useEffect(() => field.current?.select(), []);

  return (
    <Dialog
      title="Check a quotation"
      description="Paste it to see where it stands in the archive, word for word or not. Mark what you left out with […]."
      wide
      initialFocus={field}
      onClose={onClose}
    >
      <form
        className="quote-form"
        onSubmit={(event) => {
          event.preventDefault();
          askFor(quotation);
        }}
      >
        <textarea
          ref={field}
          className="quote-field"
          aria-label="Quotation"
          placeholder="“We may close the lower quay […] but nobody will lose work.”"
          dir="auto"
          rows={3}
          maxLength={LONGEST}
          value={quotation}
          onChange={(event) => writeQuotation(event.target.value)}
          onPaste={(event) => {
            // What replaces everything is all there is to check.
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            const pasted = event.clipboardData.getData('text/plain').slice(0, LONGEST);
            if (selectionStart !== 0 || selectionEnd !== value.length || pasted.trim() === '') return;
            event.preventDefault();
            askFor(pasted);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            askFor(quotation);
          }}
        />
        <Button type="submit" look="primary" disabled={quotation.trim() === ''}>
          Check <Kbd keys="Enter" />
        </Button>
      </form>
      <Outcome busy={isFetching}>
        {error ? (
          <Verdict tone="bad" icon={FailedIcon}>
            {sentenceOf(error)}
          </Verdict>
        ) : (
          asked !== '' && data && <Answer check={data} />
        )}
      </Outcome>
      {asked !== '' && data && data.places.length > 0 && (
        <Findings label="Places">
          {data.places.map((place) => (
            <PlaceItem key={`${place.article.id}:${place.start}`} place={place} onLeave={onClose} />
          ))}
        </Findings>
      )}
    </Dialog>
  );
}

const signs: Readonly<Record<QuoteCheck['verdict'], { readonly tone: Tone; readonly icon: IconComponent }>> =
  {
    exact: { tone: 'good', icon: DoneIcon },
    punctuation: { tone: 'caution', icon: WarningIcon },
    altered: { tone: 'caution', icon: WarningIcon },
    unknown: { tone: 'bad', icon: FailedIcon },
  };

function Answer({ check: { verdict, total, complete, places } }: { readonly check: QuoteCheck }) {
  const many = formatCount(total, 'place', 'places');
  const sentence = {
    exact: `Word for word, in ${complete ? many : `at least ${many}`}${total > places.length ? `; the first ${places.length} are shown` : ''}.`,
    punctuation: 'The same words, but capitals, accents or punctuation differ.',
    altered: 'Not found like this. What comes nearest has other words:',
    unknown: 'Nothing in the archive is like this. A shorter piece of it may be found.',
  }[verdict];
  return <Verdict {...signs[verdict]}>{sentence}</Verdict>;
}
