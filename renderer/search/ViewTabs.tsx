import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { shortcuts } from '../app/shortcuts.ts';
import { showView, useViews, type View } from '../state/views.ts';
import './ViewTabs.css';

const names: readonly { readonly view: View; readonly name: string; readonly title: string }[] = [
  { view: 'articles', name: 'Articles', title: 'The articles, best first' },
  { view: 'lines', name: 'Lines', title: 'Every hit between the words around it (keyword in context)' },
  { view: 'words', name: 'Words', title: 'The words that stand around the hits (collocates)' },
  { view: 'time', name: 'Time', title: 'How often, and when' },
];

/** The ways to look at what was found. */
export function ViewTabs({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) {
  const view = useViews((state) => state.view);
  return (
    <Tabs.Root className="views" value={view} onValueChange={(value) => showView(value as View)}>
      <div className="views-head">
        <Tabs.List className="views-tabs" aria-label="What was found, as" activateOnFocus>
          {names.map(({ view: value, name, title }) => (
            <Tabs.Tab
              key={value}
              value={value}
              className="views-tab"
              title={title}
              aria-keyshortcuts={shortcuts.view.keys[0]}
            >
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {aside}
      </div>
      <Tabs.Panel className="views-panel" value={view} tabIndex={-1}>
        {children}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
