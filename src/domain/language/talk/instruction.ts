import { anyOf } from '../text/any-of.ts';
import { isLongerThan } from '../text/length.ts';

const NUMBER = '第?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const PART = '[张段条个项页行幅篇栏]';
const GONE = '(?:删掉?|删除|去掉|拿掉|移除|撤掉)';

/** 删掉第2段, 第2条不清楚, 把第二个奖删掉, 推荐 1, 重新拍一张: what is to be done with something that has a number, or once more. */
const INSTRUCTIONS: readonly RegExp[] = [
  new RegExp(`^(?:请|帮我|麻烦|把|将)*${GONE}${NUMBER}${PART}`, 'u'),
  new RegExp(
    `^(?:请|帮我|麻烦|把|将)*${NUMBER}${PART}.{0,6}?(?:${GONE}|不要|放最?[前后]面?|移到.{1,4}|[发传拍写]错了?|不清楚|不符合)[了吧]*$`,
    'u',
  ),
  /^(?:推荐|退回|不推荐) ?\d{1,3}$/u,
  /^(?:重新?|再)[拍传发]一?[张遍下次份]?[了吧]?$/u,
];
const isInstruction = anyOf(INSTRUCTIONS);
const MAX_CHARACTERS = 20;

/** Whether a short text tells us what to do, and is no answer of anybody's form. */
export function instructs(typed: string): boolean {
  const text = typed.normalize('NFKC').trim();
  return !isLongerThan(text, MAX_CHARACTERS) && isInstruction(text);
}

/** 我重新说一下 in front of what is said anew. */
const AGAIN = /^(?:我|那我|让我)?(?:重新|再|重)(?:说|报|数|算|讲)(?:一下|一遍|一次)?(?:吧|啊)?[\s,，:：。]*(?=\S)/u;

export function withoutAgain(text: string): string {
  return text.replace(AGAIN, '');
}
