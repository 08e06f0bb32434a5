import { withoutEnd } from '../text/ends.ts';

/** Whatever is longer says more than yes. */
const LONGEST = 20;
const END = /[的了啊呀吧哦呢哈嘛~～。.!！,，\s]/u;
const START = /^(?:我们|咱们|我|本单位|单位|都|嗯+|哦|啊|那|[,，\s])+/u;
const YES =
  /^(?:我们|我|都|也)?(?:(?:是滴|是|对头|对|好滴|好|行|中|嗯|恩|可以|没问题|没意见|没有意见|无异议|没异议|没错|没有问题|没有疑问|确认|确定|同意|愿意|已承诺|承诺执行|承诺|遵守|保证|能做到|做得到|能|一定|必须|当然|全部符合|都符合|符合|满足|有|正确|无误|okay|okey|ok|yes|yep|y|sure|1|√|✓|✔)(?:[的了啊呀吧,，、\s]|我们|我)*)+$/iu;
const NO =
  /^(?:不|否|没|别|不是|不对|不行|不好|不可以|不能|不同意|不愿意|不承诺|不确认|不符合|不满足|没有|还没|还没有|取消|算了|no|n|nope|2|×|x|✗)$/iu;
const NO_START = /^(?:不同意|不承诺|不愿|不行|不能|不可以|不符合|不是|不对)/u;

/** Whether a reply is a yes in its usual words: 是的, 嗯嗯, 没问题, 同意, OK. */
export function saysYes(typed: string): boolean {
  const text = stripped(typed);
  return text.length <= LONGEST && YES.test(text);
}

/** Whether a reply is a no in its usual words: 不, 不是, 否, 还没有. */
export function saysNo(typed: string): boolean {
  const text = stripped(typed);
  return NO.test(text) || NO_START.test(text);
}

/** Without words around; when nothing but those was said, as said: 嗯, 好啊. */
function stripped(typed: string): string {
  const text = withoutEnd(typed.normalize('NFKC').trim(), END);
  const bare = text.replace(START, '');
  return bare === '' ? text : bare;
}
