type Held = { platform: string; why: 'settings' | 'busy'; advice: string };

/** That a platform takes nothing at the moment, and what to do. */
export function heldShown({ platform, why, advice }: Held): string {
  return why === 'settings'
    ? `${platform}现在不收我们发的消息，请把这一段转给运维：${advice} 改好后自动接着发，一条不丢；急的请打电话。`
    : `${platform}这会儿太忙或连不上（${advice}），消息都排着，会自动再试，一条不丢；急的请打电话。`;
}

interface Undelivered {
  state: 'unknown' | 'failed';
  detail: string;
  /** It was sent again since. */
  isToldAgain: boolean;
}

const call = '请打电话告诉他';

/** By what became of a message: why, and what to do. */
const whys: Readonly<Record<string, string>> = {
  unreachable: `平台说发不到这个账号：离职、停用，或不在应用的可见范围。${call}；还要用的，请运维在平台后台把他加回来。`,
  rejected: `平台没收这一条。${call}，并把后面的代码转给运维。`,
  expired: `平台说这一条太旧。${call}。`,
  'media-gone': `这个文件在平台上过期了。${call}，请他说句话，会补发给他。`,
  'file-gone': '这个文件按要求删除了，发不了。不用再发；他问起，告诉他已经删除。',
  unlicensed: `平台说他的账号没有分配接口许可。${call}，并请运维在平台后台分配。`,
  'told-again': '他后来说了话，已经补发给他，不用打电话。',
  'in-doubt': '发出去以后平台没有回音，到没到不知道。请问他收到没有；他说句话，会补发给他。',
};

/** Why a message may not have reached its person, and what to do. `detail` is as the record has it: what happened, then the platform's code. */
export function whyUndelivered({ state, detail, isToldAgain }: Undelivered): string {
  if (isToldAgain) return whys['told-again'] ?? '';
  if (state === 'unknown') return whys['in-doubt'] ?? '';
  const [what = '', code = ''] = detail.split(' ');
  const known = code === 'unlicenseduser' ? whys.unlicensed : whys[what];
  const shown = code === '' || known === whys.unlicensed ? '' : `（${code}）`;
  return `${known ?? whys.rejected}${shown}`;
}
