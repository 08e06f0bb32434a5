import { day, type MessagesOf, reminded, type Words } from '../phrases/words.ts';

/** Papers of the applicant's own that a further upload step asks for. */
export const ownPapers: Words<MessagesOf<'paper'>> = {
  'paper.ask': ({ application, title, pages, taken }, context) => ({
    kind: 'link',
    title: `请上传${nameOf(title)}`.slice(0, 36),
    text: [
      taken > 0 ? `已经收下 ${taken} 个文件；要换就重新传，不换回“继续”。` : '',
      pages > 0 ? `已收 ${pages} 张，接着发；发完回“好了”。` : '',
      '扫描成一个 PDF，点这里上传；或者在聊天里直接发照片，一页一张，发完回“好了”。',
    ]
      .filter((line) => line !== '')
      .join('\n'),
    url: context.link('upload', application),
    button: '上传',
  }),
  'paper.page': ({ title, count }) =>
    `📎 ${nameOf(title)}，已收 ${count} 张。接着发照片，发完回“好了”；拍错了，回“重拍”。`,
  'paper.none': ({ title, misses }, { takesFiles }) =>
    reminded(
      takesFiles
        ? `${nameOf(title)}一张都还没收到。请把 PDF 或照片直接发到这里，也可以点下面的“上传”，发完回“好了”。`
        : `${nameOf(title)}一张都还没收到。在聊天里直接发的 PDF、Word 等文件到不了我这里：请点下面的“上传”传 PDF，或者把每一页拍照发来，发完回“好了”。`,
      misses,
    ),
  'paper.waiting': ({ title, to, misses }) =>
    reminded(`好，不急。现在等的是${nameOf(title)}，${day(to)}前（当天也算）传来、提交就行。`, misses),
  'paper.wrong-file': ({ title, misses }) =>
    reminded(
      `${nameOf(title)}要 PDF，或者每一页的照片（JPG、PNG）；Word 文件不行。请扫描成 PDF 再传，或直接拍照发来。`,
      misses,
    ),
  'paper.taken': ({ title, count }) => `✅ ${nameOf(title)}收好了，一共 ${count} 个文件。`,
  'paper.dropped': ({ title }) => `好，发来的都放下了。请把${nameOf(title)}的每一页重新发来，发完回“好了”。`,
};

function nameOf(title: string | null): string {
  return title ? `“${title}”` : '还要交的另一份材料';
}
