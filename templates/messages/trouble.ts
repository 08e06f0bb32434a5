import { reminded, type Topic, type Words } from './words.ts';

/** When we fail. */
export const trouble: Words<Topic<'trouble'>> = {
  'trouble.parked': ({ kind }) =>
    `${said[kind] ?? '这一步'}我没处理好，已转给工作人员，其他的可以接着填。不用重发；工作人员处理好了，这里会有回音。`,
  'trouble.too-heavy': ({ misses }) =>
    reminded(
      '这段文字太长太乱，我没能在限定的时间里读完，一栏也没有改动。请分成几段发，每段写几栏，一栏一行，例如“邮编：200072”；长的事迹材料可以回复“网页填写”，在网页上粘贴。',
      misses,
    ),
};

const said: Readonly<Partial<Record<string, string>>> = {
  text: '这句',
  image: '这张图',
  file: '这个文件',
  'stored-files': '传来的文件',
  choice: '刚才点的那一下',
};
