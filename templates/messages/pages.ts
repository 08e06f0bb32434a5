import { shownLabel } from './labels.ts';
import { clip, type Topic, type Words } from './words.ts';

/** Cards that open a page on the phone. */
export const pages: Words<Topic<'page'>> = {
  'page.text': ({ application, field, label }, context) => ({
    kind: 'link',
    title: clip(`在网页上写${shownLabel(label)}`, 36),
    text: '大输入框，边写边数字数，自动保存，也可以从 Word、txt 文件读入。写完点“写完了”，我在这里接着问。',
    url: context.link('text', `${application}/${field}`),
    button: '打开网页',
  }),
};
