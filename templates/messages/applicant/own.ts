import { day, lines, type MessagesOf, numbered, quoted, type Words } from '../phrases/words.ts';
import { nameOf } from './status.ts';

/** Several applications of one person; taking back; beginning again. */
export const own: Words<MessagesOf<'own' | 'anew' | 'track'> | 'withdrawn'> = {
  'own.list': ({ applications }) =>
    lines(
      `您有 ${applications.length} 份申报：`,
      numbered(
        applications.map(
          ({ application, title, track, status, isCurrent, isHelping, campaign }) =>
            `${campaign ? `${campaign} · ` : ''}${track === '' ? '（所属专栏已下线，材料都留着）' : title === track ? track : `${title}（${track}）`} · ${nameOf(status)} · 编号 ${application}${isHelping ? ' · 协作' : ''}${isCurrent ? (status === 'draft' || status === 'returned' ? ' ← 正在填' : ' ← 现在这份') : ''}`,
        ),
      ),
      applications.length > 1
        ? '回序号切换；接着办现在这份，回“继续”；再报一份，回“新申报”。'
        : '再报一份，回“新申报”。',
    ),
  'own.switched': ({ title, application }) => `好，现在是${quoted(title)}（编号 ${application}）。`,
  'own.gone': ({ application }) =>
    `您的申报（编号 ${application}）所属的专栏已经下线，现在不能在这里继续；材料都留着，要查要改请找工作人员，回“人工”。`,
  'own.erased': ({ application, isOver }) =>
    `您的申报（编号 ${application}）已经按要求删除，内容都不在了，不能再恢复。${isOver ? '' : '要重新报，回“你好”；'}有疑问，回“人工”。`,
  'own.erase-how': ({ who, contact }) =>
    who === 'staff'
      ? '现在没有删。删申报人的资料在后台做：打开他的申报，在那一页删除，写明原因再确认；删掉后不能恢复。'
      : lines(
          `现在没有删，这句也没当答案。要删您的资料，回“人工”说明，或找${contact}，由工作人员在后台删；删掉后不能恢复。`,
          who === 'draft' && '只是不想报了，不提交就行；只想重填，回“重新开始”。',
          who === 'submitted' && '只想把交上去的申报收回来，回“撤回”。',
        ),
  'own.give-up': ({ who, contact }) => {
    if (who === 'nobody') return '好，不报就不用管了。以后想报，再来说一声“你好”。';
    if (who === 'over') return '资料申报已经截止，没提交就是没报，不用再管了。要删资料，回“注销”。';
    if (who === 'draft')
      return '好，不报也行：不提交就不算报，填过的都留着。\n不想收到提醒，回“别提醒我”；要删资料，回“注销”；哪天想接着填，回“继续”。';
    return who === 'submitted'
      ? '这份已经交上去了。想收回来不报了，回“撤回”；不撤就照常往下审。'
      : `这份已经在审，自己撤不回来了。真要退出，请打给${contact}，或回“人工”说明。`;
  },
  'own.new': ({ tracks }) =>
    `再开一份申报，原来的都留着。报哪一类？回序号或名称：\n${numbered(tracks)}\n不报了，回“继续”。`,
  'track.which': ({ tracks, mine }) => `现在报的是${quoted(mine)}。报哪一类？回序号或名称：\n${numbered(tracks)}`,
  'track.sure': ({ track, mine, filled }) =>
    `换成${quoted(track)}重新报？${filled > 0 ? `已填的 ${filled} 栏` : '说过的'}会留在${quoted(mine)}那一份里，回“我的申报”就能切换回去。\n换，回“是”；不换，回“不是”。`,
  'track.changed': ({ track }) => `✓ 改成报${quoted(track)}了。`,
  'track.kept': ({ track }) => `好，还是报${quoted(track)}。`,
  'track.hint': ({ tracks }) => `是报的类别不对，就回${tracks.map((track) => `“换成${track}”`).join('或')}。`,
  'anew.ask': ({ card, done, total }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: '真的要从头填吗？',
    text: `已经填好的 ${done}/${total} 栏会先收起来。想好了也可回“是”；不重填，回“不是”`,
    facts: [],
    buttons: [
      { key: 'yes', text: '从头填', style: 'danger' },
      { key: 'no', text: '不重填', style: 'plain' },
    ],
  }),
  'anew.begun': ({ total }) => `好，${total} 栏从头来。原来填的收着，想找回来，回“恢复”。`,
  'anew.kept': () => '好，原来的都留着，一个字没动。',
  'anew.restored': () => '✓ 收起来的都拿回来了，和原来一样。',
  withdrawn: ({ title, application, to, asks = false }) =>
    `✓ ${quoted(title)}（编号 ${application}）撤回了，审的那边已经收走。${asks ? `表格后来有更新，先填下面的；${day(to)}前（当天也算）重新盖章、提交。` : `${day(to)}前（当天也算）改好可以再提交；不用改，回“提交”就行。`}`,
};
