import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { formOf } from '../../../src/domain/application/answers/progress.ts';
import type { FormField } from '../../../src/domain/form/schema.ts';
import { sampleAnswers } from '../../support/campaigns/sample-answers.ts';
import { findSerious } from '../../support/pages/axe.ts';
import { hasBrowser } from '../../support/pages/browser.ts';
import type { Tab } from '../../support/pages/open-tab.ts';
import { openPageSeason, type PageSeason } from '../../support/pages/page-season.ts';
import { applicant, type WebSeason } from '../../support/pages/web-season.ts';

const soon = { timeout: 9000 };
const answers = sampleAnswers('team-metro-window');
const { team } = campaign.tracks;
if (!team) throw new Error('the campaign has a team track');
const { fields } = formOf(team);
/** How many pixels of what has the focus lie behind the bar at the bottom. */
const HIDDEN_BY_BAR = `Math.max(0, document.activeElement.getBoundingClientRect().bottom
  - document.querySelector('.bar').getBoundingClientRect().top)`;

describe.skipIf(!hasBrowser)('the page of the whole form in a real browser, 360 px wide', () => {
  let season: WebSeason;
  let tab: Tab;
  let page: Page;
  let id: string;

  let opened: PageSeason | undefined;
  beforeAll(async () => {
    opened = await openPageSeason('teamName', { width: 360, height: 740 });
    ({ season, tab, page, id } = opened);
  });
  afterAll(() => opened?.close());

  const test = (name: string) => page.locator(`[data-test="${name}"]`);
  const column = (field: string) => test(`column-${field}`);
  const kept = async (field: string) => (await season.chat.application()).answers[field];
  const open = (hash = '') => page.goto(`${season.link(applicant, 'form', id)}${hash}`);
  const part = (name: string) => test(`part-${name}`);
  async function showAll() {
    await test('show-all').click();
    for (const { section } of fields)
      expect(await column(fields.find((one) => one.section === section)?.id ?? '').isVisible()).toBe(true);
  }
  const isSaved = (field: string) => expect.poll(() => kept(field), soon).toBeDefined();

  async function fill(field: FormField) {
    const text = answers.get(field.label) ?? '';
    const place = column(field.id);
    const box = place.locator('input:not([type=radio]):not([type=checkbox]), textarea');
    const change = test(`change-${field.id}`);
    if (await change.isVisible()) await change.click();
    if (field.kind === 'promise') return place.getByRole('checkbox').check();
    if (field.kind === 'choices') {
      for (const label of text.split('、')) await place.getByLabel(label).check();
      return undefined;
    }
    if (field.kind === 'choice') {
      const select = place.locator('select');
      if ((await select.count()) === 0) return place.getByLabel(text, { exact: true }).check();
      const isListed = field.options.some(({ label }) => label === text);
      if (isListed) return select.selectOption(text);
      await select.selectOption({ label: '其他（自己写）' });
    }
    const unit = 'unit' in field ? field.unit : '';
    await box.fill(field.kind === 'date' ? dayOf(text) : unit === '' ? text : text.replace(unit, ''));
    return box.blur();
  }

  it('opens at the column of its address, labelled, with the keys of its kind', async () => {
    await open('#postcode');
    const box = page.getByLabel('邮编');
    await expect.poll(() => box.evaluate((one) => one === one.ownerDocument.activeElement), soon).toBe(true);
    expect(await box.getAttribute('inputmode')).toBe('numeric');
    expect(await box.getAttribute('aria-describedby')).toContain('said-postcode');
    await showAll();
    expect(await column('headcount').locator('input').getAttribute('inputmode')).toBe('numeric');
    expect(await column('averageAge').locator('input').getAttribute('inputmode')).toBe('decimal');
    expect(await column('email').locator('input').getAttribute('type')).toBe('email');
    expect(await column('bodyMobile').locator('input').getAttribute('type')).toBe('tel');
    await test('change-opinionDate').click();
    expect(await column('opinionDate').locator('input').getAttribute('type')).toBe('date');
    // shot:form-top
  });

  it('shows the part that is being filled in, and of the others a line that says what is missing', async () => {
    await open();
    await column('teamName').waitFor();
    expect(await column('postcode').isVisible()).toBe(false);
    expect(await part('所在单位').innerText()).toContain('还空 7 栏');
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThan(3 * 740);
    await part('所在单位').click();
    await column('postcode').waitFor();
    await column('women').locator('input').press('Enter');
    await column('managers').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('in-managers');
    expect(await findSerious(page)).toEqual([]);
    await showAll();
  });

  it('calls no part done whose columns are only filled in at the confirmation, and says in them what that will be', async () => {
    const prefilled = fields.filter(({ prefill }) => prefill);
    expect(prefilled.length).toBeGreaterThan(0);
    for (const { id: field, section } of prefilled) {
      await test(`prefilled-${field}`).getByText('核对时自动填').waitFor();
      expect(await part(section ?? '').innerText()).not.toContain('✓');
    }
    expect((await page.locator('summary').allInnerTexts()).join()).toContain('待核对');
  });

  it('says under the column why a value does not stand, and asks about an odd one', async () => {
    await column('postcode').locator('input').fill('20007');
    await column('postcode').locator('input').blur();
    await test('error-postcode').getByText('6 位').waitFor();
    expect(await column('postcode').locator('input').getAttribute('aria-invalid')).toBe('true');
    await column('address').locator('input').fill('民办的');
    await column('address').locator('input').blur();
    await test('doubt-address').getByText('不太像').waitFor();
    // shot:form-doubt
    await test('sure-address').click();
    await test('odd-address').waitFor();
    expect(await kept('address')).toBe('民办的');
  });

  it('is walked through with the keyboard, and does not speak as the chat does', async () => {
    await column('contact').locator('input').focus();
    const focused = () => page.evaluate('document.activeElement.id');
    await page.keyboard.press('Enter');
    await expect.poll(focused, soon).toBe('in-phone');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('in-email');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('in-phone');
    await column('leaderPhone').locator('input').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(HIDDEN_BY_BAR)).toBe(0);
    expect(await page.locator('.hint').allInnerTexts()).not.toContainEqual(
      expect.stringMatching(/回|回“|写完了|回序号/u),
    );
  });

  it('shows beside a column what the conditions want to find, and what contradicts one of them', async () => {
    await column('deeds').locator('textarea').fill('我们是一个团队，服务流程一直在优化。');
    await column('deeds').locator('textarea').blur();
    await test('clauses-deeds').getByText('第4条').waitFor();
    expect(await test('clauses-deeds').innerText()).not.toContain('第2条');
    await test('none-awards').click();
    await test('clauses-awards').getByText('第5条').waitFor();
    // shot:form-clauses
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await findSerious(page)).toEqual([]);
  });

  it('is filled in from the first column to the last', async () => {
    for (const field of fields) {
      if (field.kind === 'pictures') continue;
      await fill(field);
      if (field.id === 'deeds') await test('finish-deeds').click();
      await isSaved(field.id);
    }
    // shot:form-filled
    const deeds = column('deeds').locator('textarea');
    expect((await deeds.boundingBox())?.height, 'the deeds leave the form on the screen').toBeLessThan(740 * 0.62);
    expect(await deeds.evaluate((one) => one.scrollHeight > 2 * one.clientHeight), 'and scroll in it').toBe(true);
    expect(await test('finish').innerText()).toBe('回聊天发图');
    await expect.poll(() => page.locator('.column.wrong').count(), soon).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await findSerious(page)).toEqual([]);
    expect(await kept('headcount')).toBe(32);
    expect(await kept('deeds')).toBe(answers.get('事迹材料'));
  });

  it('shows both when the chat changed a column meanwhile', async () => {
    await page.context().setOffline(true);
    await column('leaderPosition').locator('input').fill('副站长');
    await column('leaderPosition').locator('input').blur();
    await season.chat.says('修改 班组长职务');
    await season.chat.says('值班站长');
    await expect.poll(() => kept('leaderPosition'), soon).toBe('值班站长');
    await page.context().setOffline(false);
    await test('clash').waitFor();
    // shot:form-clash
    expect(await test('version-theirs').innerText()).toContain('值班站长');
    await test('use-mine').click();
    await expect.poll(() => kept('leaderPosition'), soon).toBe('副站长');
  });

  it('goes back to the chat, which goes on', async () => {
    await test('leave').click();
    await test('done').waitFor();
    await expect.poll(() => season.told(applicant), soon).toContain('网页上');
  });

  it('has clear words for another link, another person and the end', async () => {
    await page.goto(`${season.address}/h5/form?t=abc.def`);
    await page.getByText('这个链接不完整或已失效').waitFor();
    await page.goto(season.link(applicant, 'import', id).replace('/import', '/form'));
    await page.getByText('这个链接不完整或已失效').waitFor();
    await page.goto(season.link('wecom:stranger', 'form', id));
    await page.getByText('没有找到这份申报').waitFor();
    season.chat.season.setClock('2021-12-18T00:00:00+08:00');
    await open();
    await test('closed').getByText('已经截止').waitFor();
    expect(await column('postcode').locator('input').getAttribute('readonly')).not.toBeNull();
    expect(await test('leave').count()).toBe(0);
    // shot:form-closed
    const old = season.link(applicant, 'form', id);
    season.chat.season.setClock('2021-12-26T00:00:00+08:00');
    await page.goto(old);
    await page.getByText('链接已过期').waitFor();
  });

  it('asks nobody but us for anything, and nothing goes wrong on the way', () => {
    expect(tab.outside).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});

/** 2021年12月7日 as the picker has it. */
function dayOf(text: string): string {
  const [year = '', month = '', day = ''] = text.match(/\d+/gu) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
