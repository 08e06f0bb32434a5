import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { applicationUrl, contactOf, factsOf, row, standingLine } from '../phrases/handover-facts.ts';
import { clip, day, lines, type MessagesOf, turned, type Words } from '../phrases/words.ts';

/** A person comes in: what the one who asked reads. */
const forAsker: Words<
  Extract<
    MessagesOf<'handover'>,
    | 'handover.asked'
    | 'handover.waiting'
    | 'handover.noted'
    | 'handover.released'
    | 'handover.nobody-there'
    | 'handover.staff-back'
    | 'handover.here'
    | 'handover.passed'
    | 'handover.not-passed'
    | 'handover.answer'
    | 'handover.resumed'
    | 'handover.back'
  >
> = {
  'handover.asked': ({ number, question, contact, isOpen, isFilling, backOn }) =>
    lines(
      backOn !== undefined
        ? `工作人员这会儿都不在${backOn === '' ? '' : `，${day(backOn)}回来`}。您的求助（${number}）我留好了，人一回来我马上告诉您。`
        : isOpen
          ? `✓ 已经请工作人员来帮您（求助 ${number}）${isFilling ? '，您填到哪里、填了什么，他们都看得到' : ''}。`
          : `现在不是上班时间，您的求助（${number}）我留好了，工作人员上班就能看到。`,
      question === ''
        ? '想先说说是什么问题，回“人工 您的问题”。'
        : `您的问题“${clip(question, 60)}”${isOpen ? '也转过去了' : '也记下了'}。`,
      `有人来了我马上告诉您；来之前${isFilling ? '照常接着填' : '别的事照常办'}。急的话可以打给${contact}。`,
    ),
  'handover.waiting': ({ number, question, contact, isOpen, isFilling, turn, backOn }) => {
    const reachable =
      backOn !== undefined
        ? `工作人员这会儿都不在${backOn === '' ? '' : `，${day(backOn)}回来`}，人一回来就能看到`
        : isOpen
          ? '工作人员一看到就来'
          : '工作人员上班就能看到';
    if (question !== '') return `✓ 这句也转给工作人员了（求助 ${number}），${reachable}。急的话可以打给${contact}。`;
    return turned(turn, [
      `您的求助（${number}）还在，${reachable}。${isFilling ? '可以先接着填，' : ''}急的话打给${contact}；不用等了，回“不找人工了”。`,
      `还没有人接手，求助（${number}）一直留着，${reachable}。想补一句，回“人工 您的问题”；着急就打给${contact}。`,
    ]);
  },
  'handover.released': ({ number, name, isGone, isThere, backOn = '' }) =>
    `${named(name)}${isGone ? '不再负责答复' : '这几天不在'}，您的求助（${number}）${isThere ? '转给别的同事了，有人来了我告诉您' : `我留着，${backOn === '' ? '' : `${day(backOn)}`}人一回来我马上告诉您`}。这期间打的字照常算填表。`,
  'handover.nobody-there': ({ number, backOn }) =>
    `工作人员现在都不在了${backOn === '' ? '' : `，${day(backOn)}回来`}。您的求助（${number}）我留着，人一回来我马上告诉您；不等了，回“不找人工了”。`,
  'handover.staff-back': ({ number, name }) =>
    `${named(name)}回来了，您的求助（${number}）已经递过去，有人接手我告诉您。`,
  'handover.noted': ({ turn }) =>
    turned(turn, ['（这句话我也记下来了，工作人员来了会看到。）', '（没看懂的这句，我一并留给工作人员。）']),
  'handover.here': ({ name }) =>
    `✓ ${named(name)}来了。现在您打的字、发的图，直接给${name ?? '工作人员'}看，不算填表。\n问好了，回“继续”就回到填表。`,
  'handover.passed': ({ name, why, contact }) => {
    if (why === 'command') return `这句话转给${named(name)}了，没有当成指令。要回到填表，先回“继续”。`;
    return why === 'first'
      ? `→ 已转给${named(name)}。想回到填表，随时回“继续”。`
      : `→ 都转给${named(name)}了，还没有回音。可以先回“继续”接着填，急的话打给${contact}。`;
  },
  'handover.not-passed': ({ type, name }) =>
    `${notPassed.get(type) ?? '这种消息'}转不过去，${named(name)}看不到。请打字说。`,
  'handover.answer': ({ name, text, files }) =>
    text === '' ? `${named(name)}发来${files > 1 ? ` ${files} 个文件` : '一个文件'}：` : `${named(name)}：${text}`,
  'handover.resumed': ({ name, isTaken }) =>
    isTaken ? `好，和${named(name)}的对话先到这里，我们接着来。` : '好，求助撤掉了，我们接着来。',
  'handover.back': ({ name }) => `${named(name)}已经把您交还给我，我们接着来。还要找人，再回“人工”。`,
};

/** What staff read of those who ask for them. */
const forStaff: Words<Exclude<MessagesOf<'handover'>, keyof typeof forAsker>> = {
  'handover.card': ({ card, number, name, body, question, standing }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: clip(`有人找人工：${name}`, 36),
    text: `${question === '' ? '没有写问题，请接手后问一问。' : clip(question, 100)}\n也可回“接手 ${number}”`,
    facts: [
      ...(body ? [{ label: '单位', value: clip(body, 30) }] : []),
      ...(standing ? factsOf(standing, context) : []),
    ],
    buttons: [{ key: 'take', text: '接手', style: 'primary' }],
  }),
  'handover.asked-more': ({ number, name, text }) =>
    `${name}又说（求助 ${number}）：${text}\n还没有人接手，回“接手 ${number}”。`,
  'handover.yours': ({ number, name, question, standing, lines: said, isSwitched }) =>
    lines(
      isSwitched
        ? `现在对着的是 ${name}（求助 ${number}），您打的字直接发给对方。`
        : `✓ 您接手了 ${name} 的求助（${number}）。您打的字、发的图直接给对方，对方说的我转给您。`,
      question !== '' && `问题：${question}`,
      standing && standingLine(standing),
      standing && contactOf(standing),
      said.length > 0 &&
        `说过的话：\n${said.map(({ from, text }) => `${speakers[from]}：${text || '［文件］'}`).join('\n')}`,
      '办完了，回“交还”，对方就接着填表；看还有谁，回“求助”。',
    ),
  'handover.material': ({ application, title }, context) => ({
    kind: 'link',
    title: clip(title, 60),
    text: `申报 ${application}：填到现在的全部内容。链接只给您本人用。`,
    url: applicationUrl(application, context),
    button: '查看',
  }),
  'handover.untaken': ({ number, name, title, question, minutes }) =>
    lines(
      `${name}找人工已经等了 ${minutes} 分钟，还没有人接手（求助 ${number}${title ? `，${title}` : ''}）。`,
      question !== '' && `问的是：${clip(question, 100)}`,
      `回“接手 ${number}”就由您来。`,
    ),
  'handover.taken-by': ({ number, name, by }) =>
    `${by ?? '另一位同事'}接手了 ${name} 的求助（${number}），您不用管了。`,
  'handover.passed-on': ({ number, name, by, question, note }) =>
    lines(
      `${by ?? '一位同事'}把 ${name} 的求助（${number}）转给您了，对方说的我转给您。`,
      note !== '' && `${by ?? '同事'}说：${note}`,
      question !== '' && `问题：${question}`,
      `先看说过的话，回“接手 ${number}”；手上没有别人时，您打的字也直接发给对方。`,
    ),
  'handover.given': ({ number, name, to, note, left }) =>
    lines(
      `✓ ${name} 转给${to}了，对方已经知道。${to}不在、还没回话的，回“接手 ${number}”就能拿回来。`,
      note !== '' && `您这句也带给${to}了：${note}`,
      left.length > 0 && `您手上还有：\n${left.map(row).join('\n')}\n回“接手 求助号”接着聊。`,
    ),
  'handover.pass-whom': ({ why, names }) =>
    names.length > 0
      ? `${notGiven[why]}没有转出去，也没有发给对方。可以转给：${names.join('、')}。只回“转给 ${names[0] ?? ''}”就行。`
      : `没有转出去，也没有发给对方：${why === 'away' ? '别的同事这几天都不在' : '没有别的工作人员'}。办完了，回“交还”。`,
  'handover.said': ({ number, name, text, files, isAttended }) =>
    lines(
      `${name}（${number}）：${text === '' ? `发来${files > 1 ? ` ${files} 个文件` : '一个文件'}` : text}`,
      !isAttended && `您现在没有对着这一位，要回话，先回“接手 ${number}”。`,
    ),
  'handover.sent': ({ name, number }) => `→ 已发给 ${name}（${number}）`,
  'handover.gone': () => '对方已经回到填表了，您这句没有发出去。看还有谁在等，回“求助”。',
  'handover.left': ({ number, name, isTaken }) =>
    isTaken ? `${name}（${number}）回到填表了，这次求助结束。` : `${name} 撤掉了求助（${number}），不用接手了。`,
  'handover.erased': ({ number }) => `求助 ${number} 的资料已按要求删除，这次求助结束，不用接手了。`,
  'handover.handed-back': ({ name, left }) =>
    lines(
      `✓ 已交还，${name} 接着填表。`,
      left.length > 0 && `您手上还有：\n${left.map(row).join('\n')}\n回“接手 求助号”接着聊。`,
    ),
  'handover.list': ({ why, rows }) =>
    lines(
      whys[why](rows.length),
      ...rows.map(row),
      rows.length > 0 && `回“接手 求助号”，例如“接手 ${rows[0]?.number ?? ''}”；办完回“交还”。`,
    ),
};

/** A person comes in, and goes. */
export const handover: Words<MessagesOf<'handover'>> = { ...forAsker, ...forStaff };

const notGiven: Record<MessageValues['handover.pass-whom']['why'], string> = {
  nobody: '转给谁？',
  oneself: '这一位本来就在您手上。',
  two: '有两位同事叫这个名字，请写账号。',
  unknown: '工作人员里没有这个名字。',
  away: '这位同事这几天不在。',
  'more-words': '名字后面还有话，看不出是不是要转；给同事带话，在名字后面加逗号再写。',
};

const whys: Record<MessageValues['handover.list']['why'], (count: number) => string> = {
  asked: (count) => (count > 0 ? `现在有 ${count} 位在求助：` : '现在没有人求助。有人找人工，我会发卡片给您。'),
  which: () => '有好几位在等，接手哪一位？',
  'none-waits': (count) => (count > 0 ? '现在没有等着接手的；这些都有人在办：' : '现在没有等着接手的求助。'),
  unknown: (count) =>
    count > 0 ? '没找到这个求助，可能已经结束了。现在还有：' : '没找到这个求助，可能已经结束了；现在没有人在等。',
  whom: () => '这句话没有发出去：您手上有求助，要先说是给谁的。',
  'nothing-taken': (count) =>
    count > 0 ? '您手上没有接着的求助。现在在等的：' : '您手上没有接着的求助，也没有人在等。',
};

const speakers = { asker: '对方', you: '您', other: '同事' } as const;

const notPassed = new Map([
  ['voice', '语音'],
  ['video', '视频'],
  ['location', '位置'],
  ['link', '链接'],
  ['not-a-picture', '这个文件'],
  ['too-large', '这个文件太大了，'],
  ['broken', '这张图打不开，'],
  ['media-gone', '这张图过期了，'],
  ['infected', '这个文件里查出了病毒，'],
  ['not-scanned', '安全检查暂时用不了，这个文件'],
  ['too-heavy', '这段文字太长太乱，'],
  ['kept-too-much', '您传来的文件已经太多了，这个文件'],
]);

function named(name: string | null): string {
  return name ?? '工作人员';
}
