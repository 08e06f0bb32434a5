import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = candidates.find((path) => path !== undefined && existsSync(path));

/** Whether a Chromium is installed. Without one the browser suites are skipped with one loud line; with CI=true they fail. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser) {
  const message =
    'NO CHROMIUM: the pages are not tested in a real browser (apt-get install chromium, or CHROMIUM_PATH)';
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(message);
}

/** A browser with a fresh profile that talks to nobody but us. */
export async function openBrowser(
  viewport = { width: 1280, height: 900 },
  { userAgent }: { userAgent?: string } = {},
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport,
    locale: 'zh-CN',
    ...(userAgent === undefined ? {} : { userAgent }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Everything a page asked of another host than loopback: there must be nothing. */
export function watchOutsideRequests(context: BrowserContext): string[] {
  const outside: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost')
      outside.push(request.url());
  });
  return outside;
}
