import type { Page } from 'playwright-core';
import { builtPages } from './built-pages.ts';
import { openTab, type Tab } from './open-tab.ts';
import { openWebSeason, type WebSeason } from './web-season.ts';

/** A season whose applicant has come to one question, and an empty page beside it. */
export interface PageSeason {
  season: WebSeason;
  tab: Tab;
  page: Page;
  /** The number of the application. */
  id: string;
  close(): Promise<void>;
}

/** Answers the form up to a field, then opens a page as large as a phone's. */
export async function openPageSeason(field: string, size = { width: 390, height: 844 }): Promise<PageSeason> {
  const season = await openWebSeason({ pagesFolder: await builtPages() });
  await season.chat.answersUpTo(field);
  const { id } = await season.chat.application();
  const tab = await openTab(size);
  async function close() {
    await tab.close();
    await season.close();
  }
  return { season, tab, page: tab.page, id, close };
}
