import { withoutEnd } from '../text/ends.ts';

/** Titles that follow a name: 王影老师. */
const TITLE = /^(?:老师|师傅|同事|主任|经理|科长|处长|部长|主管|书记|姐|哥|总)/u;
/** What a colleague does with what is given: it says nothing further. */
const DOES: ReadonlySet<string> = new Set([
  ...['处理', '处理一下', '处理下', '看', '看看', '看一下', '看下', '来看', '来看看', '办', '办理', '办一下', '来办'],
  ...[
    '来处理',
    '跟进',
    '跟进一下',
    '接',
    '接手',
    '接一下',
    '负责',
    '答复',
    '答复一下',
    '回复',
    '回复一下',
    '回答',
    '来答',
  ],
]);
/** Right behind a name it is told of, or of the colleague's things: 王影了, 王影的材料. */
const TOLD = /^[了过的们也已那说]/u;
const SIGN = /^[\s\p{P}]+/u;
const PARTICLE = /[吧呢啊哦呀哈啦。.!！~～\s]/u;

/** What is behind a colleague's name where something is given to that colleague: 老师, 处理一下, or words for the colleague, 她问公章.
 *  @returns the words for the colleague, empty for none; null for a sentence that tells of it and gives nothing */
export function readBehindColleague(behind: string): string | null {
  const rest = behind.replace(TITLE, '');
  const said = rest.replace(SIGN, '').trim();
  const bare = withoutEnd(said, PARTICLE);
  if (bare === '' || DOES.has(bare)) return '';
  return TOLD.test(rest) ? null : said;
}
