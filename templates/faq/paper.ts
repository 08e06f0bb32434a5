import { words } from '../word-list.ts';
import { aboutPictures, aboutSeal } from './about-campaign.ts';
import { type Answer, all, OVER, OWN, text } from './answer.ts';

/** The paper: the form as a file, printing, the seal, sending it back. */
export const paper: readonly Answer[] = [
  {
    id: 'download',
    whole: words('下载 下载表格 申报表 表呢 pdf'),
    words: all('下载 表|哪里 表|在哪 pdf|哪 表格|发 再发|表 打印|哪里 哪里|打印'),
    answer: ({ version }) =>
      Number(version ?? 0) > 0
        ? `申报表是 PDF 文件，第 ${text(version)} 版再发您一次，点开就能保存、打印：`
        : '申报表要先把各栏填好、核对确认，我排成 PDF 发到这里，您点开就能保存、打印。',
  },
  {
    id: 'printing',
    when: ['confirming'],
    whole: words('好了吗 好了没 好了没有 快了吗 还要多久 要多久 多久 还要等多久 等多久'),
    words: all('多久 好了吗 好了没 出好了 排好了 出来了 怎么还没 几分钟 要等'),
    answer: () => '不用等着：排好了马上发到这里，再告诉您怎么盖章。',
  },
  {
    id: 'print',
    whole: [],
    words: all('打印|几份 几份 份数 双面 单面 彩色 黑白 没有打印机 打印机 打印不了 不能打印 用什么纸 a4'),
    answer: () =>
      'A4 打印一份就够，黑白、单双面都行，一页都不能少（每页印着编号和版本）。没有打印机，把 PDF 转给同事或到文印室打印。',
  },
  {
    id: 'send-stamped',
    whole: words('盖完章怎么办 盖好章怎么办 怎么上传 怎么传 发到哪里 发哪里 传到哪里'),
    words: all(
      '盖完|怎么 盖好|怎么 盖了章 盖完|发 盖好|发 盖完|传 盖好|传 怎么|上传 哪|上传 发到哪 发哪 传到哪 传哪 拍照|行 拍照|可以 手机拍 拍照|还是 扫描|还是 扫描|行 扫描|可以 必须扫描',
    ),
    answer: ({ phase, takesFiles }) =>
      Number(OVER.some((one) => one === phase)) > 0
        ? '这份已经结束，不用再传盖章件。'
        : `盖好章手机拍照，一页一张，直接发到这个聊天里；${takesFiles === true ? '或扫描成一个 PDF 发来' : '扫描的 PDF 在聊天里到不了我这里，走到盖章那一步，点“上传”来传'}。放平、四个角和右上角的二维码都拍进去；发完回“好了”。`,
  },
  {
    id: 'paper-copy',
    whole: [],
    words: all('纸质 原件 寄 邮寄 快递 送过去 交纸 纸的'),
    answer: ({ contact }) =>
      `在这里交盖章件的照片或扫描件就算交了，盖了章的原件请自己留好。另外要不要交纸质的，可以问${text(contact)}。`,
  },
  {
    id: 'seal-unclear',
    when: OWN,
    whole: [],
    words: all('盖歪 盖糊 盖错 盖倒 盖淡 章|歪 章|糊 章|淡 章|不清 章|看不清 章|模糊'),
    answer: () => '章完整、看得清就行。盖糊了、盖错了地方，把那一页重新打印再盖。',
  },
  {
    id: 'sign',
    whole: [],
    words: all('签字 签名 手写'),
    answer: () => '哪里要盖章、要签字，印出来的申报表上都标着，按上面的来；没有标的不用签。',
  },
  {
    id: 'seal-printed',
    when: ['stamping', 'handing-in'],
    whole: words('盖章 公章 盖什么章 盖哪里 盖哪儿 盖在哪 盖在哪里 章盖哪里'),
    words: all('盖章 公章 盖|章 盖|哪 章|哪 哪个章 骑缝 部门章 合同章 电子章 分公司|章 谁的章'),
    answer: ({ version }, campaign) => aboutSeal(campaign, Number(version ?? 0)),
  },
  {
    id: 'seal',
    whole: words('盖章 公章 盖什么章'),
    words: all('盖章 公章 盖|章 哪个章 骑缝 部门章 合同章 电子章 分公司|章 谁的章'),
    answer: (_, campaign) => aboutSeal(campaign),
  },
  {
    id: 'photos',
    whole: words('照片要求 图片要求'),
    words: all(
      '照片|要求 照片|多大 照片|超过 照片|大小 照片|手机 照片|几张 照片|多少 照片|什么 照片|怎么 图片|要求 图片|几张 图片|多少 图片|怎么 图片|多大',
    ),
    answer: ({ track }, campaign) => aboutPictures(campaign, text(track)),
  },
];
