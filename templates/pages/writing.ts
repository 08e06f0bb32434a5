import { countCharacters, limitPlace } from '../../src/domain/form/answers.ts';
import { changeBetween } from '../../src/domain/form/text-change.ts';

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** Every word of the page for long texts, and the rules it shares with the chat: how characters are counted, where two texts differ. */
export const writingTexts = {
  count: countCharacters,
  limitPlace,
  changeBetween,
  time: (iso: string) => clock.format(new Date(iso)),
  limits: (min: number, max: number) => (min > 1 ? `${min}～${max} 字` : `${max} 字以内`),
  rule: '标点算一个字，空格和空行不算。',
  howTitle: '怎么写',
  how: [
    '每段一行，段与段之间按一次回车',
    '表格一行一行写，格子之间用“ | ”隔开',
    '写一会儿放下没关系，内容自动保存，随时再打开',
  ],
  holder: '在这里写，或者把写好的内容粘贴进来…',
  counted: (count: number, standing: string) => `${count} 字 · ${standing}`,
  short: (missing: number) => `还差 ${missing} 字`,
  enough: (room: number) => (room > 0 ? `够了，还能写 ${room} 字` : '正好写满'),
  long: (over: number) => `多了 ${over} 字`,
  longWhere: (before: string) => `到“${before}”为止正好写满，红色底的是多出来的。`,
  showWhere: '看看多在哪里',
  limitMark: (max: number) => `${max} 字到这里`,
  saved: (time: string) => `已保存 ${time}`,
  saving: '正在保存…',
  dirty: '还没保存',
  untouched: '自动保存已开',
  failed: '没存上，内容先记在这台手机里，网络好了自动再存',
  keptHere: '刚才改的没有存上，还记在这台手机里。',
  retry: '马上再存',
  finish: '写完了',
  finishing: '正在交给聊天…',
  cannotShort: (missing: number, min: number) => `至少要 ${min} 字，还差 ${missing} 字。先放着也行，已经写的都保存着。`,
  cannotLong: (over: number, max: number) => `最多 ${max} 字，请先删掉 ${over} 字。红色底的是多出来的部分。`,
  cannotEmpty: '还没有写内容。',
  unsavedFirst: '还没有存上，暂时不能交。请看一下网络，存上以后再点一次。',
  doneTitle: '收到了',
  done: (label: string, count: number) => `${label} ${count} 字已经填进表里。`,
  goOn: '请回到聊天，已经在问下一栏了。',
  again: '再改改',
  restored: '上次没存上的内容找回来了。',
  newer: (who: string | null, source: string, time: string) =>
    `${who ?? '您'}${who ? `在 ${time} ` : source === 'page' ? `在另一个页面 ${time} ` : `在聊天里 ${time} `}改过，已换成最新的。`,
  gone: '这段内容刚刚在别处清空了。',
  clashTitle: '两边都改过，用哪个？',
  clashLead: (who: string | null, source: string, time: string) =>
    `您在这里写的时候，${who ? `同事 ${who} ` : source === 'page' ? '您在另一个页面' : '您在聊天里'}${time ? ` ${time} ` : ''}也改了这段内容。两份都在，没有覆盖。`,
  mine: (count: number) => `我这里的 · ${count} 字`,
  theirs: (who: string | null, source: string, count: number) =>
    `${who ? `${who} 写的` : source === 'page' ? '另一个页面的' : '聊天里的'} · ${count} 字`,
  useMine: '用我这里的',
  useTheirs: '用那一份',
  useBoth: '两份都要，接在后面',
  differs: '不一样的地方标了黄色',
  empty: '（空的）',
  /** By the code of the refusal, where this page says it otherwise. */
  refusals: {
    'text-submitted': '申报已经提交，审核期间不能改。要改，请在聊天里说“撤回”，或请推荐单位退回。',
    'text-not-open': '资料申报还没开始，到时候再打开就能写。',
    'text-too-long': '内容太长了，超过两万字，没有保存。请先删短一些。',
    'submission-closed': '资料申报已经截止，不能再改，写过的都还在。有特殊情况请联系主办单位。',
    'link-expired': '这个链接已过期。请在聊天里说“网页填写”，我们会发新的链接。',
    'not-found': '没有找到这份申报，或者您已不在一起填的人里。请在聊天里说“网页填写”重新打开。',
    'too-often': '保存得太频繁，请过一会儿再来，内容先记在这台手机里。',
  },
} as const;
