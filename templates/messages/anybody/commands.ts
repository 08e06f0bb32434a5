import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { nameOf } from '../applicant/status.ts';
import { hasBodies } from '../phrases/campaign-words.ts';
import { changeExample, editExample, exampleColumn } from '../phrases/example-column.ts';
import { shownLabel } from '../phrases/labels.ts';
import { clip, day, lines, reminded, some, turned, type Words } from '../phrases/words.ts';

type Key =
  | 'help'
  | 'progress'
  | 'skipped'
  | 'word.unused'
  | 'cannot-skip'
  | 'cannot-go-back'
  | 'nothing-to-withdraw'
  | 'locked'
  | 'unknown-field'
  | 'paused'
  | 'kept'
  | 'people'
  | 'unsupported';

/** What can be said at any time. The question is asked again after most of these. */
export const commands: Words<Key> = {
  help: ({ contact, stage, turn = 0 }, { campaign, hasSeveralApps = false }) =>
    lines(
      turned(turn, openings[stage](campaign)),
      ...helps[stage](campaign),
      ...(hasSeveralApps ? ['换应用：换到另一个应用接着填，草稿跟着走'] : []),
      `人工：找人帮忙，或打给${contact}`,
    ),
  progress: ({ done, total, missing, daysLeft, to, minutes }) =>
    lines(
      `填好 ${done}/${total} 栏，${deadline(daysLeft, to)}`,
      missing.length > 0
        ? `还差：${some(missing.map(shownLabel))}${minutes ? `。按您的速度，大约还要 ${minutes} 分钟` : ''}`
        : '栏目都填好了。',
    ),
  skipped: ({ labels, isLast, also = [] }) => {
    const names = labels.map(shownLabel);
    if (!isLast) return `好，${some(names, 8)}先放着，提交前我再问您。`;
    const left = also.length > 0 ? `还差${some([...names, ...also.map(shownLabel)])}` : `只差${some(names)}了`;
    return `好，现在${left}，其他都填好了。备好了直接发来，或者过两天发“继续”接着填。`;
  },
  'word.unused': ({ word, label, turn }) => {
    const shown = clip(word, 12);
    const how = label === null ? '' : `真要填它，回“${shownLabel(label)}：${shown}”。`;
    return turned(turn, [`“${shown}”在这里用不上，没有记。${how}`, `“${shown}”没有记，这里用不上它。${how}`]);
  },
  'cannot-skip': ({ turn = 0 }) =>
    turned(turn, [
      '这一步跳不过去，后面的都要靠它。照下面的提示回就好；要人帮忙，回“人工”。',
      '这一步还是要先做完，才能往下走。不知道怎么回，回“帮助”。',
    ]),
  'cannot-go-back': ({ turn = 0 }) => turned(turn, ['已经是第一步了，前面没有了。', '前面没有了，从这一步开始就行。']),
  'nothing-to-withdraw': ({ status, turn = 0 }) =>
    status === 'returned'
      ? turned(turn, [
          '这份已经退回到您手上，不用撤回，改好再提交就行。要改哪一栏，回“修改 栏目名”。',
          '这份就在您手上，直接改就行：回“修改 栏目名”，改好再提交。',
        ])
      : turned(turn, [
          '这份还没有提交，不用撤回。要改哪一栏，回“修改 栏目名”；想全部重填，回“重新开始”。',
          '还没交出去，没有可撤的。想改就回“修改 栏目名”。',
        ]),
  locked: ({ status, turn = 0, canWithdraw }) =>
    canWithdraw
      ? turned(turn, [
          '这份申报已经交上去了，现在不能改。要改就先回“撤回”；看进展，回“状态”。',
          '交上去的现在动不了，回“撤回”收回来再改。想知道审到哪一步，回“状态”。',
        ])
      : turned(turn, [
          `这份申报现在是“${nameOf(status)}”，内容不能再改了。看进展，回“状态”；有特殊情况，回“人工”。`,
          `内容已经定下来了（${nameOf(status)}），改不了。确实有事，回“人工”。`,
        ]),
  'unknown-field': ({ typed, turn = 0 }, { campaign }) => {
    const example = editExample(exampleColumn(campaign));
    return typed === ''
      ? turned(turn, [`想改哪一栏？回“修改 栏目名”${example}。`, `请带上栏目名再说一次${example}；栏目名看“预览”。`])
      : `${turned(turn, ['', '还是'])}没找到叫“${typed}”的栏目。回“修改 栏目名”${example}，或“修改 12”这样的序号；栏目名看“预览”。`;
  },
  paused: ({ done, total }) => `好，${done}/${total} 栏都存好了。回来发“继续”接着填，您先忙。`,
  kept: ({ label }) => `✓ ${shownLabel(label)}不改，保留原来的`,
  people: ({ contact }) => `可以打给${contact}。您填的都留着，问好了回来接着填。`,
  unsupported: ({ type, misses }) =>
    reminded(unsupported.get(type) ?? '这种消息我看不懂，请打字告诉我；不知道怎么填，回“帮助”。', misses),
};

/** Two ways to begin: whoever asks twice hears it in other words. */
const openings = {
  before: (campaign: CampaignDefinition | null) => [
    `我帮您在聊天里申报：选好类别${hasBodies(campaign) ? '和推荐单位' : ''}，我一栏一栏问，答了就存，最后排成正式申报表。`,
  ],
  filling: () => ['照着问题回，答了就存。随时可以回：', '答了就存。还可以回：'],
  over: () => ['申报已经截止，填过的都留着。可以回：', '截止了，不能再改、再交。可以回：'],
  submitted: () => ['这份已经提交，随时可以回：', '交上去的材料都在。随时可以回：'],
  decided: () => ['这份现在不用您填什么，可以回：', '材料都留着。可以回：'],
} as const;

const helps: Record<keyof typeof openings, (campaign: CampaignDefinition | null) => string[]> = {
  before: (campaign) => [
    ...(campaign?.guidance ? [`${campaign.guidance.word}：看条件和写法；样例：看别人怎么写`] : []),
    '截止时间：什么时候报、报到什么时候',
  ],
  filling: (campaign) => [
    '上一步；跳过（最后再补）；退出（回来发“继续”）',
    `修改 ${exampleColumn(campaign)?.label ?? '栏目名'}，或${changeExample(exampleColumn(campaign))}`,
    `几栏一起发：一行一栏，${pasteExample(campaign)}`,
    '进度；预览；状态；截止时间；网页填写',
    `样例：这一栏怎么写${campaign?.guidance ? `；${campaign.guidance.word}：条件和写法` : ''}`,
    '我的申报（切换）；新申报；重新开始',
  ],
  over: () => ['预览：看填过的内容', '我的申报：看名单、切换'],
  submitted: () => [
    '状态：审到哪一步；预览：看交上去的内容',
    '撤回：还没有人定之前收回来改',
    '我的申报：看名单、切换；新申报：再报一份',
    '截止时间：各步到哪一天',
  ],
  decided: () => ['状态：到了哪一步；预览：看交上去的内容', '我的申报：看名单、切换', '截止时间：各步到哪一天'],
};

function pasteExample(campaign: CampaignDefinition | null): string {
  const column = exampleColumn(campaign);
  return column ? `“${column.label}：${column.text}”` : '“栏目名：内容”';
}

function deadline(daysLeft: number, to: string): string {
  if (daysLeft < 0) return `资料申报已在${day(to)}截止。`;
  return daysLeft === 0 ? `今天（${day(to)}）就截止，请抓紧。` : `离${day(to)}截止还有 ${daysLeft} 天。`;
}

const unsupported = new Map([
  ['picture', '这一步不用发图，请打字回答上面的问题。'],
  ['text-for-picture', '还没有图，说明没地方放。请先发图片，再打它的说明。'],
  ['stored-files', '这一步用不着文件，请按上面的问题打字回答。'],
  ['file', '聊天里的文件我收不到，请打字，或发图片。'],
  ['choice', '这一步没有按钮可点，请打字或发图回答上面的问题。'],
  ['text', '这一步请发图片；发完回“好了”。'],
  ['voice', '语音我听不了，请打字发给我。'],
  ['video', '视频我看不了，请发文字或照片。'],
  ['location', '位置我读不了，地址请打字发来。'],
  ['link', '链接我打不开，请把内容直接发过来。'],
]);
