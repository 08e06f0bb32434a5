import type { Page } from 'playwright-core';

/** What a finger would miss on a phone: anything to press that is lower than 44 px, and fields whose text is so small that a phone zooms in on them.
 *  Links in running text are no targets of their own, those that stand alone are; a box is pressed by its label. As `what: its words`. */
export async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const isField = (one) => one.matches('input, select, textarea');
    const isBox = (one) => one.matches('[type=checkbox], [type=radio], [type=file]');
    const shown = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== 'hidden';
    const pressed = [...document.querySelectorAll('a, button, input, select, textarea, summary, label:has(input:is([type=checkbox], [type=radio]))')];
    const wordsOf = (one) => one.textContent.trim();
    const isInText = (one) => getComputedStyle(one).display === 'inline' && (one.querySelector('img') || wordsOf(one.parentElement) !== wordsOf(one));
    const isSmall = (one) => one.getBoundingClientRect().height < 43.5;
    const zooms = (one) => isField(one) && !isBox(one) && parseFloat(getComputedStyle(one).fontSize) < 16;
    return pressed
      .filter((one) => shown(one) && !isInText(one))
      .filter((one) => !(isField(one) && isBox(one) && one.closest('label')))
      .filter((one) => isSmall(one) || zooms(one))
      .map((one) => one.tagName.toLowerCase() + '.' + one.className + ': ' + (one.innerText || one.value || one.ariaLabel || '').slice(0, 20));
  })()`);
}
