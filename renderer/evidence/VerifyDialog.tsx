import { useMutation } from '@tanstack/react-query';
import { useRef, type DragEvent } from 'react';
import type {
  Granted,
  PassageVerdict,
  Verification,
  VerifiedPassage,
} from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { sentenceOf } from '../design/failure.ts';
import { Finding, Findings, Outcome, Verdict, type Tone } from '../design/Findings.tsx';
import { formatCount } from '../design/format.ts';
import {
  DoneIcon,
  FailedIcon,
  FileIcon,
  UpdatedIcon,
  WarningIcon,
  type IconComponent,
} from '../design/icons.tsx';
import { useHost } from '../host/context.tsx';
import { openPassage } from '../reader/state.ts';
import './VerifyDialog.css';

interface Words {
  readonly name: string;
  readonly tone: Tone;
  readonly sign: IconComponent;
}
const verdicts: Readonly<Record<PassageVerdict, Words>> = {
  unchanged: { name: 'Unchanged', tone: 'good', sign: DoneIcon },
  'source changed': { name: 'Source changed since', tone: 'caution', sign: UpdatedIcon },
  altered: { name: 'Altered', tone: 'bad', sign: FailedIcon },
  unknown: { name: 'Not in this archive', tone: 'caution', sign: WarningIcon },
  untraceable: { name: 'Masked: needs its key', tone: 'caution', sign: WarningIcon },
};

/** Checks a document that was exported with evidence: passage by passage, against the archive and the files. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const { carrel, chosen, dropped } = useHost();
  const input = useRef<HTMLInputElement>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async (choosing: Promise<Granted | null>) => {
      const granted = await choosing;
      return granted && carrel.evidence.verify({ grant: granted.grant });
    },
  });

  // What is dropped here is not for importing.
  function own(event: DragEvent) {
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Dialog
      wide
      title="Verify a document"
      description="A PDF, Word, HTML, Markdown or JSON file exported with evidence. Choose a masked document together with its key."
      onClose={onClose}
    >
      <div
        className="verify-drop"
        onDragEnter={own}
        onDragOver={own}
        onDrop={(event) => {
          own(event);
          mutate(dropped(event.dataTransfer));
        }}
      >
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden
          accept=".pdf,.docx,.html,.md,.json"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) mutate(chosen(files));
          }}
        />
        <Button look="primary" icon={FileIcon} disabled={isPending} onClick={() => input.current?.click()}>
          Choose a document…
        </Button>
        <span className="verify-or">or drop it here</span>
      </div>
      <Outcome busy={isPending}>
        {isPending ? (
          <p>Reading its pages and comparing them with the archive…</p>
        ) : error ? (
          <Verdict tone="bad" icon={FailedIcon}>
            {sentenceOf(error)}
          </Verdict>
        ) : (
          data && <Summary verification={data} />
        )}
      </Outcome>
      {!isPending && data && (
        <Findings label="Passages">
          {data.passages.map((passage) => (
            <PassageItem key={passage.id} passage={passage} onLeave={onClose} />
          ))}
        </Findings>
      )}
    </Dialog>
  );
}

function Summary({ verification: { file, ok, passages } }: { readonly verification: Verification }) {
  const differing = passages.filter(({ verdict }) => verdict !== 'unchanged').length;
  const all = formatCount(passages.length, 'passage', 'passages');
  return (
    <Verdict tone={ok ? 'good' : 'bad'} icon={ok ? DoneIcon : WarningIcon}>
      <span>
        <b>{file}</b>: {ok ? `${all}, all of them unchanged.` : `${all}, ${differing} not unchanged.`}
      </span>
    </Verdict>
  );
}

function PassageItem({
  passage: { id, title, quote, verdict, reasons, at },
  onLeave,
}: {
  readonly passage: VerifiedPassage;
  readonly onLeave: () => void;
}) {
  const { name, tone, sign } = verdicts[verdict];
  return (
    <Finding>
      <Verdict tone={tone} icon={sign} small>
        {name} <span className="verify-id">{id}</span>
      </Verdict>
      <p className="verify-title" dir="auto">
        {title}
      </p>
      <p className="verify-quote" dir="auto">
        {quote}
      </p>
      {reasons.map((reason) => (
        <p key={reason} className="verify-reason">
          {reason}
        </p>
      ))}
      {at && (
        <div>
          <Button
            look="quiet"
            onClick={() => {
              onLeave();
              openPassage('left', { article: at.article, revision: at.revision }, at);
            }}
          >
            Open at this place
          </Button>
        </div>
      )}
    </Finding>
  );
}
