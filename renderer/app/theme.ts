import type { Host } from '../host/host.ts';
import { usePreferences, type Theme } from '../state/preferences.ts';

/** Puts the chosen theme on the page before anything is drawn, and whenever it changes. */
export function followTheme(host: Host) {
  function apply(theme: Theme) {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    host.setTheme(theme === 'sepia' ? 'light' : theme);
  }
  apply(usePreferences.getState().theme);
  usePreferences.subscribe(({ theme }, before) => {
    if (theme !== before.theme) apply(theme);
  });
}
