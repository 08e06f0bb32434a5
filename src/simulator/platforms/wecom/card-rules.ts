import type { ShownCard } from '../../shown-card.ts';
import { interactiveTypes, noticeTypes } from './card-types.ts';
import { type Refusal, WecomRefusal } from './error-codes.ts';

/** What the platform has to know to judge a card. */
export interface CardSurroundings {
  hasUser(userId: string): boolean;
  hasMedia(mediaId: string): boolean;
  hasTask(taskId: string): boolean;
}

type Option = { id?: string; text?: string };
const MAX_KEY_BYTES = 1024;
const MAX_ID_BYTES = 128;

/** Judges a card that is to be sent. @throws WecomRefusal. Source: WeCom's documentation, template cards, global error codes */
export function checkNewCard(card: ShownCard, around: CardSurroundings): void {
  checkCardContent(card, around);
  const needsTask = interactiveTypes.some((type) => type === card.card_type) || card.action_menu !== undefined;
  if (card.task_id === undefined) {
    need(!needsTask, 'bad-task-id', 'task_id is required');
    return;
  }
  need(/^[0-9A-Za-z_@-]{1,128}$/.test(card.task_id), 'bad-task-id', 'task_id');
  need(!around.hasTask(card.task_id), 'bad-task-id', 'task_id was used before');
}

/** Judges what a card shows; a card that replaces another has no task id of its own. @throws WecomRefusal */
export function checkCardContent(card: ShownCard, around: CardSurroundings): void {
  need(
    [...interactiveTypes, ...noticeTypes].some((type) => type === card.card_type),
    'card-type',
    'card_type',
  );
  checkLists(card, around);
  checkLinks(card);
  need(
    !(card.emphasis_content && (card.quote_area?.type ?? 0) > 0),
    'bad-parameter',
    'emphasis_content with quote_area',
  );
  const menu = card.action_menu?.action_list;
  if (card.action_menu) need(menu && menu.length >= 1 && menu.length <= 3, 'bad-parameter', 'action_menu.action_list');
  if (menu) checkKeys(menu, 'card-action-menu-key', 'action_menu.action_list.key');
  if (card.card_type === 'text_notice' || card.card_type === 'news_notice') checkNotice(card);
  else if (card.card_type === 'button_interaction') checkButtons(card);
  else if (card.card_type === 'vote_interaction') checkVote(card);
  else checkSelects(card);
}

function checkNotice(card: ShownCard): void {
  if (card.card_type === 'text_notice') {
    need(card.main_title?.title || card.sub_title_text, 'card-title', 'main_title.title or sub_title_text');
  } else {
    need(card.main_title?.title, 'card-title', 'main_title.title');
    need(card.card_image?.url || card.image_text_area, 'card-image', 'card_image.url');
  }
  need(card.card_action, 'card-action', 'card_action');
}

function checkLists(card: ShownCard, around: CardSurroundings): void {
  const facts = card.horizontal_content_list ?? [];
  need(facts.length <= 6, 'card-horizontal-list', 'horizontal_content_list holds at most 6');
  for (const fact of facts) {
    need(fact.keyname, 'card-keyname', 'horizontal_content_list.keyname');
    if (fact.type === 1) need(isUrl(fact.url), 'card-url', 'horizontal_content_list.url');
    if (fact.type === 2)
      need(around.hasMedia(fact.media_id ?? ''), 'card-media-id', 'horizontal_content_list.media_id');
    if (fact.type === 3) need(around.hasUser(fact.userid ?? ''), 'card-userid', 'horizontal_content_list.userid');
  }
  need((card.vertical_content_list ?? []).length <= 4, 'card-vertical-list', 'vertical_content_list holds at most 4');
  for (const each of card.vertical_content_list ?? []) need(each.title, 'card-title', 'vertical_content_list.title');
}

function checkLinks(card: ShownCard): void {
  need((card.jump_list ?? []).length <= 3, 'card-jump-list', 'jump_list holds at most 3');
  for (const jump of card.jump_list ?? []) {
    need(jump.title, 'card-title', 'jump_list.title');
    checkTarget(jump, 'jump_list');
  }
  if (card.card_action) {
    need(card.card_action.type === 1 || card.card_action.type === 2, 'card-action', 'card_action.type');
    checkTarget(card.card_action, 'card_action');
  }
  if (card.quote_area) checkTarget(card.quote_area, 'quote_area');
  const ratio = card.card_image?.aspect_ratio;
  if (ratio !== undefined) need(ratio > 1.3 - 1e-9 && ratio < 2.25, 'card-image', 'card_image.aspect_ratio');
}

function checkTarget(target: { type?: number; url?: string; appid?: string }, where: string): void {
  if (target.type === 1) need(isUrl(target.url), 'card-url', `${where}.url`);
  if (target.type === 2) need(target.appid, 'card-appid', `${where}.appid`);
}

function checkButtons(card: ShownCard): void {
  need(card.main_title?.title, 'card-title', 'main_title.title');
  const buttons = card.button_list ?? [];
  need(buttons.length >= 1 && buttons.length <= 6, 'bad-parameter', 'button_list holds 1 to 6');
  for (const button of buttons) {
    need(button.text, 'card-button-text', 'button_list.text');
    need(button.style === undefined || [1, 2, 3, 4].includes(button.style), 'bad-parameter', 'button_list.style');
    if (button.type === 1) need(isUrl(button.url), 'card-url', 'button_list.url');
  }
  checkKeys(
    buttons.filter(({ type }) => type !== 1),
    'card-button-key',
    'button_list.key',
  );
  if (!card.button_selection) return;
  checkQuestion(card.button_selection.question_key, 'button_selection.question_key');
  checkOptions(card.button_selection.option_list, 10, 'button_selection.option_list');
}

function checkVote(card: ShownCard): void {
  need(card.main_title?.title, 'card-title', 'main_title.title');
  checkQuestion(card.checkbox?.question_key, 'checkbox.question_key');
  need(card.checkbox?.mode === undefined || [0, 1].includes(card.checkbox.mode), 'bad-parameter', 'checkbox.mode');
  checkOptions(card.checkbox?.option_list, 20, 'checkbox.option_list');
  checkSubmit(card);
}

function checkSelects(card: ShownCard): void {
  need(card.main_title?.title, 'card-title', 'main_title.title');
  const selects = card.select_list ?? [];
  need(selects.length >= 1 && selects.length <= 3, 'card-select-list', 'select_list holds 1 to 3');
  for (const select of selects) {
    checkQuestion(select.question_key, 'select_list.question_key');
    checkOptions(select.option_list, 10, 'select_list.option_list');
  }
  const questions = selects.map(({ question_key }) => question_key);
  need(new Set(questions).size === questions.length, 'card-question-key', 'select_list.question_key is repeated');
  checkSubmit(card);
}

function checkSubmit(card: ShownCard): void {
  need(card.submit_button?.text, 'card-submit-text', 'submit_button.text');
  need(fits(card.submit_button?.key, MAX_KEY_BYTES), 'card-submit-key', 'submit_button.key');
}

function checkQuestion(key: string | undefined, where: string): void {
  need(fits(key, MAX_KEY_BYTES), 'card-question-key', where);
}

function checkOptions(options: readonly Option[] | undefined, max: number, where: string): void {
  need(options && options.length >= 1 && options.length <= max, 'card-option-list', `${where} holds 1 to ${max}`);
  for (const { id, text } of options ?? []) {
    need(fits(id, MAX_ID_BYTES), 'card-option-id', `${where}.id`);
    need(text, 'card-option-text', `${where}.text`);
  }
  need(new Set(options?.map(({ id }) => id)).size === options?.length, 'card-option-id', `${where}.id is repeated`);
}

function checkKeys(buttons: readonly { text?: string; key?: string }[], refusal: Refusal, where: string): void {
  for (const { key } of buttons) need(fits(key, MAX_KEY_BYTES), refusal, where);
  need(new Set(buttons.map(({ key }) => key)).size === buttons.length, refusal, `${where} is repeated`);
}

function fits(value: string | undefined, bytes: number): boolean {
  return value !== undefined && value !== '' && Buffer.byteLength(value) <= bytes;
}

function isUrl(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) && Buffer.byteLength(url) <= 2048;
}

function need(holds: unknown, refusal: Refusal, where: string): void {
  if (!holds) throw new WecomRefusal(refusal, where);
}
