import { Dialog } from '../design/Dialog.tsx';
import { Kbd } from '../design/Kbd.tsx';
import { shortcuts } from './shortcuts.ts';
import './ShortcutsDialog.css';

const groups = Map.groupBy(Object.entries(shortcuts), ([, { group }]) => group);

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard" onClose={onClose} wide>
      <div className="keys" tabIndex={0}>
        <div className="keys-groups">
          {[...groups].map(([group, rows]) => (
            <section key={group} className="keys-group">
              <h3 className="keys-heading">{group}</h3>
              <dl>
                {rows.map(([name, { what, keys }]) => (
                  <div key={name} className="keys-row">
                    <dt>{what}</dt>
                    <dd>
                      {keys.map((combination, index) => (
                        <span key={combination}>
                          {index > 0 && <span className="keys-or">or</span>}
                          <Kbd keys={combination} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
