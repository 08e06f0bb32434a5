import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import type { JourneyStep } from '../../../src/domain/campaign/schema.ts';
import type { WordingContext } from '../../../src/ports/wording.ts';
import { shownLabel } from './labels.ts';
import { clip, some } from './words.ts';

type Standing = NonNullable<MessageValues['handover.card']['standing']>;

/** One open request on a line of its own. */
export function row({
  number,
  name,
  contact,
  title,
  question,
  minutes,
  handler,
}: MessageValues['handover.list']['rows'][number]): string {
  const asked = contact === '' ? name : `${name}（表上联系人 ${contact}）`;
  const whose = title === null ? asked : `${asked}，${clip(title, 24)}`;
  const state = handler === null ? waited(minutes) : handler.isYou ? '您在办' : `${handler.name ?? '同事'}在办`;
  return `${number} · ${whose}（${state}）${question === '' ? '' : `\n  ${clip(question, 40)}`}`;
}

function waited(minutes: number): string {
  if (minutes < 1) return '刚来';
  if (minutes < 60) return `等了 ${minutes} 分钟`;
  return minutes < 48 * 60 ? `等了 ${Math.floor(minutes / 60)} 小时` : `等了 ${Math.floor(minutes / 1440)} 天`;
}

/** Where the asker stands, as the facts of a card. */
export function factsOf(standing: Standing, context: WordingContext) {
  const { application, title, track, done, total } = standing;
  return [
    { label: '申报', value: clip(`${title}（${track}）`, 30) },
    { label: '停在', value: clip(placeOf(standing), 30) },
    { label: '填好', value: `${done}/${total} 栏` },
    ...(standing.contact ? [{ label: '表上联系人', value: clip(contactShown(standing), 30) }] : []),
    { label: '材料', value: '查看', url: applicationUrl(application, context) },
  ];
}

/** Whom the form names; who asks may be somebody else. */
export function contactOf(standing: Standing): string {
  return standing.contact ? `表上联系人 ${contactShown(standing)}` : '';
}

function contactShown({ contact = '', telephone = '' }: Standing): string {
  return `${contact} ${telephone}`.trim();
}

/** The same as a sentence. */
export function standingLine(standing: Standing): string {
  const { title, done, total, missing } = standing;
  const open =
    missing.length > 0 ? `，还差 ${some(missing.map(shownLabel))}${total - done > missing.length ? ' 等' : ''}` : '';
  return `${title}：填好 ${done}/${total} 栏${open}。停在${placeOf(standing)}。`;
}

function placeOf({ label, step, misses }: Standing): string {
  const place = label === null ? (steps.get(step) ?? '填完之后') : `【${shownLabel(label)}】`;
  return misses > 0 ? `${place}（${misses} 次没对上）` : place;
}

const stepNames: Readonly<Record<JourneyStep['step'], string>> = {
  body: '选推荐单位',
  eligibility: '确认申报条件',
  form: '核对数字',
  confirm: '核对全部内容',
  document: '出申报表',
  upload: '交盖章件',
  submit: '提交',
};

/** An entry may name a step that there is no more. */
const steps = new Map(Object.entries(stepNames));

/** The console opens at the application. */
export function applicationUrl(application: string, context: WordingContext): string {
  return `${context.link('console', application)}#/applications/${application}`;
}
