import type { ShownCard } from '../../shown-card.ts';

export const interactiveTypes = ['button_interaction', 'vote_interaction', 'multiple_interaction'] as const;
export const noticeTypes = ['text_notice', 'news_notice'] as const;

/** Whether a click on it can come back to the product. */
export function callsBack(card: ShownCard): boolean {
  return interactiveTypes.some((type) => type === card.card_type) || card.action_menu !== undefined;
}
