import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findSerious } from './axe.ts';
import { openBrowser, watchOutsideRequests } from './browser.ts';
import { staff, type WebSeason } from './web-season.ts';

/** A page in a browser of its own. */
export interface Tab {
  context: BrowserContext;
  page: Page;
  /** What was asked of another host than ours: there must be nothing. */
  outside: string[];
  /** What the scripts of its pages threw. */
  errors: string[];
  /** Another page beside it, whose errors are kept too. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Opens an empty page; what is waited for on it comes within twenty seconds. */
export async function openTab(size: { width: number; height: number }): Promise<Tab> {
  const { context, close } = await openBrowser(size);
  const outside = watchOutsideRequests(context);
  const errors: string[] = [];
  async function newPage() {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => errors.push(error.message));
    return page;
  }
  return { context, page: await newPage(), outside, errors, newPage, close };
}

/** Opens the console as staff, at a part of it such as `audit`. */
export async function openConsoleTab(season: WebSeason, width: number, part = ''): Promise<Tab> {
  const tab = await openTab({ width, height: 900 });
  await tab.page.goto(season.link(staff, 'console'));
  await tab.page.waitForSelector('nav');
  if (part !== '') await tab.page.goto(`${season.address}/console/#/${part}`);
  return tab;
}

/** Everybody can use the page as it is, and nothing of it is cut off. With SHOTS, a folder, a picture is kept there. */
export async function expectLooksRight(page: Page, name: string): Promise<void> {
  const shots = process.env.SHOTS;
  if (shots) await page.screenshot({ path: `${shots}/${name}-${page.viewportSize()?.width}.png`, fullPage: true });
  expect(await findSerious(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}
