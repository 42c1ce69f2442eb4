import './design/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { followTheme } from './app/theme.ts';
import { browserHost } from './host/browser.ts';
import { electronHost } from './host/electron.ts';

const host = window.carrel ? electronHost(window.carrel) : browserHost();
followTheme(host);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App host={host} />
  </StrictMode>,
);
