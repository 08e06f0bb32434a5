import type { ShownCard } from '../../shown-card.ts';
import { cutCharacters } from './cut-text.ts';

/** The soft lengths in characters: longer text is cut in display. `[]` walks a list. Source: WeCom's documentation, template cards. */
const softLengths: readonly (readonly [path: string, characters: number])[] = [
  ['source.desc', 13],
  ['main_title.title', 36],
  ['main_title.desc', 44],
  ['emphasis_content.title', 14],
  ['emphasis_content.desc', 22],
  ['sub_title_text', 160],
  ['horizontal_content_list[].keyname', 5],
  ['horizontal_content_list[].value', 30],
  ['vertical_content_list[].title', 38],
  ['vertical_content_list[].desc', 160],
  ['jump_list[].title', 18],
  ['button_list[].text', 10],
  ['button_selection.option_list[].text', 16],
  ['checkbox.option_list[].text', 17],
  ['submit_button.text', 10],
];

/** The card as the phone shows it, and which fields lost their end. */
export function displayed(card: ShownCard): { card: ShownCard; cuts: string[] } {
  const shown = structuredClone(card);
  const cuts = softLengths.flatMap(([path, characters]) => {
    let wasCut = false;
    walk(shown, path.split('.'), (text) => {
      const cut = cutCharacters(text, characters);
      wasCut ||= cut !== text;
      return cut;
    });
    return wasCut ? [path] : [];
  });
  return { card: shown, cuts };
}

function walk(node: unknown, [step, ...rest]: readonly string[], change: (text: string) => string): void {
  if (step === undefined || !isRecord(node)) return;
  const name = step.replace('[]', '');
  const value = node[name];
  if (rest.length === 0) {
    if (typeof value === 'string') node[name] = change(value);
  } else if (Array.isArray(value)) for (const each of value) walk(each, rest, change);
  else walk(value, rest, change);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
