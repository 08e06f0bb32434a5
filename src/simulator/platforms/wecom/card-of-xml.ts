import { ShownCard } from '../../shown-card.ts';

/** Elements that repeat: lists in the JSON card even when there is one. */
const lists = new Set([
  'horizontal_content_list',
  'vertical_content_list',
  'jump_list',
  'action_list',
  'button_list',
  'option_list',
  'select_list',
]);
const numbers = new Set(['type', 'style', 'desc_color', 'mode', 'aspect_ratio']);
/** Where the JSON name is not the element's name in snake case. */
const names: Readonly<Record<string, string>> = {
  KeyName: 'keyname',
  UserId: 'userid',
  AppId: 'appid',
  PagePath: 'pagepath',
  CheckBox: 'checkbox',
};

/** A card in a passive reply: CamelCase elements, lists repeated. Source: WeCom's documentation, passive replies. @returns null when it is no card */
export function cardOfXml(xml: Record<string, unknown>): ShownCard | null {
  return ShownCard.safeParse(convert(xml)).data ?? null;
}

function convert(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(convert);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([element, value]) => {
      const name = names[element] ?? element.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
      if (numbers.has(name)) return [name, Number(value)];
      if (name === 'is_checked' || name === 'disable') return [name, value === 'true' || value === '1'];
      return [name, lists.has(name) && !Array.isArray(value) ? [convert(value)] : convert(value)];
    }),
  );
}
