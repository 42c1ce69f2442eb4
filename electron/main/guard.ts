import type { WebContents } from 'electron';
import { isDevelopment, isPage } from './address.ts';

/** Whatever is shown stays where it is: it can't navigate, open windows or embed other pages. */
export function guard(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    // The development server reloads the page when its source changes.
    if (!(isDevelopment && isPage(event.url))) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
