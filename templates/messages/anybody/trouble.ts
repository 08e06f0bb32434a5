import type { MessagesOf, Words } from '../phrases/words.ts';

/** When we fail. */
export const trouble: Words<MessagesOf<'trouble'>> = {
  'trouble.parked': ({ kind }) =>
    `${said[kind] ?? '这一步'}我没处理好，已转给工作人员，其他的可以接着填。不用重发；工作人员处理好了，这里会有回音。`,
};

const said: Readonly<Partial<Record<string, string>>> = {
  text: '这句',
  spoken: '这段语音',
  image: '这张图',
  file: '这个文件',
  'stored-files': '传来的文件',
  choice: '刚才点的那一下',
  'print-form': '申报表的 PDF ',
  'print-papers': '要打印的 PDF ',
  'read-paper': '盖章件',
  'fetch-media': '这张图',
};
