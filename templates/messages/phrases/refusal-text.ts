import type { Json } from '../../../src/domain/base/json.ts';
import type { RefusalReason, RefusalValues } from '../../../src/domain/form/base/parsed.ts';
import type { FormField } from '../../../src/domain/form/schema.ts';

import { shownLabel } from './labels.ts';
import { COUNTED } from './words.ts';

type Words = (values: RefusalValues, field: FormField) => string;

/** What is said when an answer does not stand: what was not understood, what to do, an example. Never the bare rule. */
export const refusalText: Record<RefusalReason, Words> = {
  'text-expected': (_, field) => `这一栏要打字填写，图片和语音我读不准。请用文字告诉我${named(field)}${example(field)}`,
  empty: (_, field) => `还没看到内容呢，请把${named(field)}发给我${example(field)}`,
  'not-known': (_, field) => `不知道${shownLabel(field.label)}没关系，回“跳过”，最后再补${example(field)}`,
  'too-long': ({ count, max, over, fits }, field) =>
    valueWanted(field) ??
    `${named(field)}现在${count}字，最多${max}字，还要减去${over}字。${limitFalls(fits)}改短后再发一次就行。`,
  'too-short': ({ count, min, lacks }, field) =>
    `${named(field)}现在${count}字${COUNTED}，还差${lacks}字到${min}字。前面写的都留着，接着往下发就行。`,
  'emoji-unexpected': ({ emoji }, field) =>
    `表情${list(emoji)}印不到正式表格上，请去掉后用文字再发一次${named(field)}${example(field)}`,
  'name-expected': (_, field) => `${named(field)}请只写姓名，生僻字照写${example(field)}`,
  'whole-number-expected': (_, field) =>
    `没看清是几${unitOf(field)}，${named(field)}直接发数字，例如 ${figureOf(field)}`,
  'number-expected': (_, field) => `没看清数字，${named(field)}请回一个数，可以带小数${example(field)}`,
  'one-number-expected': ({ numbers }, field) =>
    `我看到了${list(numbers, '和')}，${named(field)}只能填一个，请回其中一个${example(field)}`,
  'one-answer-expected': ({ answers }, field) => `${named(field)}是${list(answers, '还是')}？请回其中一个。`,
  'out-of-range': ({ min, max, unit }, field) =>
    `${named(field)}一般在${min}到${max}${words(unit)}之间，麻烦再核对一下，把数字重新发给我${example(field)}`,
  'unknown-option': ({ options }, field) => `没对上选项，${named(field)}请回前面的序号或名称：\n${numbered(options)}`,
  'one-option-expected': ({ options }, field) =>
    `${named(field)}只能选一个，您说的是${list(options, '还是')}？回名称就行。`,
  'unclear-option': ({ options }, field) =>
    `${named(field)}还要再细一点，是${list(options, '还是')}？回名称就行，可以都选。`,
  'date-expected': (_, field) => `没看出是哪一天，${named(field)}请写年月日，也可以回“今天”${example(field)}`,
  'month-expected': (_, field) => `没看出是哪年哪月，${named(field)}请写年和月${example(field)}`,
  'no-such-date': ({ year, month, day }, field) =>
    `日历上没有${words(year)}年${words(month)}月${words(day)}日，请看一下日子再发一次${named(field)}${example(field)}`,
  'mobile-expected': ({ digits }, field) => `${counted(digits, 11)}${named(field)}请发11位手机号${example(field)}`,
  'phone-expected': ({ digits }, field) =>
    `${Number(digits) > 0 ? '这个号码好像不完整。' : '还没看到号码。'}${named(field)}请发手机号或带区号的座机${example(field)}`,
  'email-expected': ({ lacks }, field) =>
    `${lacks === 'dot' ? '@后面好像少了一个点。' : lacks === 'at' ? '邮箱里要有一个@。' : '没看清邮箱地址。'}请检查后再发一次${named(field)}${example(field)}`,
  'postcode-expected': ({ digits }, field) => `${counted(digits, 6)}${named(field)}请发6位数字${example(field)}`,
  'award-line-expected': ({ line }, field) =>
    `${line ? `“${words(line)}”这一行我没看懂。` : ''}请一行写一个奖，年份在前${example(field)}\n没有奖励就回“无”。`,
  'award-grantor-expected': ({ line }) => `${words(line)}是哪个单位颁的？回单位的名称就行。`,
  'too-many-awards': ({ count, max }) => `一共${count}个奖，真不容易！表里最多放${max}个，请挑最重要的再发一次。`,
  'row-expected': ({ line, wanted, column, said, options, unit }, field) => {
    if (!column)
      return `“${words(line)}”这一行没看懂。请按${list(wanted)}的顺序写，一行一${words(unit)}，用空格隔开${example(field)}`;
    const only = lengthOf(options) > 0 ? `只能写${list(options, '或')}` : '对不上';
    return `“${words(line)}”这一行，${words(column)}${said ? `写了“${words(said)}”，${only}` : '还空着'}。请改好这一行再发。`;
  },
  'too-few-rows': ({ count, min, unit }, field) =>
    `${named(field)}现在${count}${words(unit)}，至少要${min}${words(unit)}，请接着发${example(field)}`,
  'too-many-rows': ({ count, max, unit }, field) =>
    `${named(field)}一共${count}${words(unit)}，表里最多放${max}${words(unit)}，请核对后再发。`,
  'picture-expected': (_, field) => `这一步请直接发图片，JPG、PNG、HEIC 都行${example(field)}${noneYet(field)}`,
  'picture-too-large': ({ maxMegabytes }) =>
    `这张图太大了，每张最多${maxMegabytes}MB。请选“标准”画质或截图后再发一次。`,
  'too-many-pictures': ({ max }, field) => `${named(field)}最多${max}张，请挑最有代表性的再发。`,
  'promise-expected': ({ saidNo }, field) =>
    saidNo
      ? `没关系，先不勾。不过${named(field)}是申报的必要条件，和单位商量好以后回“同意”就可以继续。`
      : `${field.hint ?? named(field)}\n可以的话，回“同意”就好。`,
  'more-than-limit': ({ count, limit, labels, limitLabel }) =>
    `${list(labels, '加')}${lengthOf(labels) > 1 ? '一共' : '是'}${count}，比${words(limitLabel)}的${limit}还多。请核对后重新发；${words(limitLabel)}错了，回“修改 ${words(limitLabel)}”。`,
  'days-reversed': ({ label, day, firstLabel, firstDay }) =>
    `${shownLabel(words(label))}${words(day)}，比${shownLabel(words(firstLabel))}${words(firstDay)}还早。请核对后重新发；另一栏错了，回“修改”和那一栏的名字。`,
};

/** What a value is refused with that no text of any length is; nobody shortens a text until it is a number. */
const wantedOf: Partial<Record<FormField['kind'], RefusalReason>> = {
  count: 'whole-number-expected',
  decimal: 'number-expected',
  date: 'date-expected',
  month: 'month-expected',
  name: 'name-expected',
  mobile: 'mobile-expected',
  phone: 'phone-expected',
  email: 'email-expected',
  postcode: 'postcode-expected',
};

/** What is wanted where a long text came for a value. @returns null where words are wanted, fewer of them */
function valueWanted(field: FormField): string | null {
  const reason = wantedOf[field.kind];
  return reason ? `这段字太长，没有记。${refusalText[reason]({ digits: 0 }, field)}` : null;
}

function named(field: FormField): string {
  return `“${shownLabel(field.label)}”`;
}

function example({ example: sample }: FormField): string {
  return sample ? `，例如：${sample}` : '。';
}

function unitOf(field: FormField): string {
  return field.kind === 'count' ? field.unit : '';
}

/** An example without its unit. */
function figureOf(field: FormField): string {
  return (field.example ?? '18').replace(/[^\d.]/gu, '');
}

function noneYet(field: FormField): string {
  return field.optional ? '\n暂时没有就回“暂无”。' : '';
}

function counted(digits: Json | undefined, wanted: number): string {
  const count = Number(digits);
  if (!count) return '还没看到号码。';
  return count === wanted ? '这个号码不太对。' : `您发的是${count}位，应该是${wanted}位。`;
}

function limitFalls(fits: Json | undefined): string {
  return fits ? `写到“…${words(fits)}”正好满。` : '';
}

function numbered(options: Json | undefined): string {
  return items(options)
    .map((option, index) => `${index + 1}. ${option}`)
    .join('\n');
}

function list(values: Json | undefined, joint = '、'): string {
  return items(values).join(joint);
}

function lengthOf(values: Json | undefined): number {
  return items(values).length;
}

function items(values: Json | undefined): string[] {
  return Array.isArray(values) ? values.map(words) : [];
}

function words(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
