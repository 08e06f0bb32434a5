const END = /[的了啊呀吧哦呢哈嘛~～。.!！,，\s]*$/u;
const START = /^(?:我们|咱们|我|本单位|单位|都|嗯+|哦|啊|那|[,，\s])+/u;
const YES =
  /^(?:是|是滴|对|对头|好|好滴|行|中|可以|没问题|没错|没有问题|没有疑问|确认|确定|同意|愿意|承诺|遵守|保证|能|能做到|做得到|一定|必须|必须滴|当然|当然可以|符合|都符合|全部符合|满足|有|正确|无误|ok|okay|okey|yes|y|yep|sure|1|√|✓|✔)$/iu;
const YES_REPEATED = /^(?:是|对|好|行|嗯|恩|可以|同意|承诺|ok)+$/iu;
const NO =
  /^(?:不|否|没|别|不是|不对|不行|不好|不可以|不能|不同意|不愿意|不承诺|不确认|不符合|不满足|没有|还没|还没有|取消|算了|no|n|nope|2|×|x|✗)$/iu;
const NO_START = /^(?:不同意|不承诺|不愿|不行|不能|不可以|不符合|不是|不对)/u;

/** Whether a reply is a yes in its usual words: 是的, 嗯嗯, 没问题, 同意, OK. */
export function saysYes(typed: string): boolean {
  const text = stripped(typed);
  return (
    YES.test(text) ||
    YES_REPEATED.test(text) ||
    text.split(/[\s,，、]+/u).every((part) => YES.test(stripped(part)) || YES_REPEATED.test(part))
  );
}

/** Whether a reply is a no in its usual words: 不, 不是, 否, 还没有. */
export function saysNo(typed: string): boolean {
  const text = stripped(typed);
  return NO.test(text) || NO_START.test(text);
}

/** Without words around; when nothing but those was said, as said: 嗯, 好啊. */
function stripped(typed: string): string {
  const text = typed.normalize('NFKC').trim().replace(END, '');
  const bare = text.replace(START, '');
  return bare === '' ? text : bare;
}
