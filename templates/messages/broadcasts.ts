import type { RecipientValues } from '../../src/domain/broadcast/broadcast.ts';
import type { BroadcastField, BroadcastWording } from '../../src/domain/broadcast/wording.ts';
import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import type { ReminderWait } from '../../src/domain/reminders/reminder-values.ts';
import { paperName } from './campaign-words.ts';
import { clip, day, type MessagesOf, type Words } from './words.ts';

/** What a field of a broadcast is called between braces; the first is the one that is shown. */
export const broadcastFieldNames: Readonly<Record<BroadcastField, readonly string[]>> = {
  name: ['姓名', '名字', '称呼'],
  unit: ['单位'],
  missing: ['缺什么', '还差什么', '缺'],
  closes: ['截止日', '截止日期', '截止'],
};

/** Longest value of a field: with all of them filled in a broadcast is one message. */
const MAX_VALUE = 60;

/** What somebody has still to do, in a few words. */
export function missingWords(waits: ReminderWait | null, campaign: CampaignDefinition | null): string {
  switch (waits?.kind) {
    case undefined:
      return '没有要补的';
    case 'registration':
      return waits.lacks === 'body' ? '还没选推荐单位' : '还没确认申报条件';
    case 'returned':
      return `退回的 ${waits.labels.join('、')} 还没改`;
    case 'columns':
      return `还差 ${waits.count} 栏（${waits.labels.join('、')}${waits.count > waits.labels.length ? '等' : ''}）`;
    case 'confirm':
    case 'print':
      return '填完了，还没核对出表';
    case 'stamp':
      return '盖章件还没交';
    case 'paper':
      return '还差一份自己的材料';
    case 'submit':
      return '材料齐了，还没提交';
    case 'body':
      return [
        ...(waits.waiting > 0 ? [`${waits.waiting} 份申报等初审`] : []),
        ...waits.papers.map((paper) => `${paperName(campaign, paper)}盖章件没交`),
      ].join('，');
  }
}

function filledIn(field: BroadcastField, values: RecipientValues | null, campaign: CampaignDefinition | null): string {
  if (!values) return `{${broadcastFieldNames[field][0]}}`;
  const { name, unit, waits, closesOn } = values;
  const filled = {
    name: name || '申报人',
    unit: unit || '贵单位',
    missing: missingWords(waits, campaign),
    closes: day(closesOn),
  };
  return clip(filled[field], MAX_VALUE);
}

export function wordedBroadcast(
  parts: BroadcastWording['parts'],
  values: RecipientValues | null,
  campaign: CampaignDefinition | null,
): string {
  return parts.map((part) => (typeof part === 'string' ? part : filledIn(part.field, values, campaign))).join('');
}

export const broadcasts: Words<MessagesOf<'broadcast'>> = {
  'broadcast.text': ({ parts, values }, { campaign }) => wordedBroadcast(parts, values, campaign),
};
