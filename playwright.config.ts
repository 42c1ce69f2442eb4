import { defineConfig } from '@playwright/test';
import { findChromium } from './electron/hosts/chromium.ts';

const chromium = await findChromium();
if (!chromium) throw new Error('The end-to-end tests need Chrome, Chromium or Edge on this computer.');
const root = process.platform === 'linux' && process.getuid?.() === 0;

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A test that passes only the second time is told of as flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [[process.env['CI'] ? 'line' : 'list'], ['./test/support/skip-reporter.ts']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: chromium.executablePath,
      env: { ...process.env, ...chromium.env },
      chromiumSandbox: !root,
    },
  },
});
