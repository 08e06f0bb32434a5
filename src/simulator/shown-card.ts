import { z } from 'zod';

const text = z.string().optional();
const number = z.number().optional();
const option = z.looseObject({ id: text, text, is_checked: z.union([z.boolean(), z.number()]).optional() });
const select = z.looseObject({
  question_key: text,
  title: text,
  selected_id: text,
  option_list: z.array(option).optional(),
});

/** A card as phones show it, types only. The shape is that of the platform with the richest cards (its card-rules say what is required and
 *  how long it may be); the others' cards are shown in it. Source: WeCom's documentation, template cards. */
export const ShownCard = z.looseObject({
  card_type: text,
  /** What is under the title, as it was written, where the platform shows markup. */
  markdown: text,
  source: z.looseObject({ icon_url: text, desc: text, desc_color: number }).optional(),
  action_menu: z
    .looseObject({ desc: text, action_list: z.array(z.looseObject({ text, key: text })).optional() })
    .optional(),
  main_title: z.looseObject({ title: text, desc: text }).optional(),
  emphasis_content: z.looseObject({ title: text, desc: text }).optional(),
  quote_area: z.looseObject({ type: number, url: text, appid: text, title: text, quote_text: text }).optional(),
  sub_title_text: text,
  horizontal_content_list: z
    .array(z.looseObject({ type: number, keyname: text, value: text, url: text, media_id: text, userid: text }))
    .optional(),
  vertical_content_list: z.array(z.looseObject({ title: text, desc: text })).optional(),
  jump_list: z.array(z.looseObject({ type: number, title: text, url: text, appid: text })).optional(),
  card_action: z.looseObject({ type: number, url: text, appid: text }).optional(),
  card_image: z.looseObject({ url: text, aspect_ratio: number }).optional(),
  image_text_area: z.looseObject({}).optional(),
  task_id: text,
  button_list: z.array(z.looseObject({ type: number, text, style: number, key: text, url: text })).optional(),
  button_selection: select.optional(),
  checkbox: z.looseObject({ question_key: text, mode: number, option_list: z.array(option).optional() }).optional(),
  select_list: z.array(select).optional(),
  submit_button: z.looseObject({ text, key: text }).optional(),
  replace_text: text,
});

export type ShownCard = z.infer<typeof ShownCard>;
