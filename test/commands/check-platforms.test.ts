import { describe, expect, it } from 'vitest';
import { checkKit } from '../../src/commands/check-platforms.ts';
import type { CheckContext } from '../../src/ports/channels/kit-check.ts';
import { type KitOnStage, type KitUnderTest, openKit, type Settings } from '../support/chats/kits-under-test.ts';

/** @returns the lines of what is wrong; `machine` is what differs on this machine */
async function diagnose(stage: KitOnStage, machine: Partial<CheckContext> = {}, hides = ''): Promise<string[]> {
  const lines: string[] = [];
  const context: CheckContext = {
    staff: ['yulin'],
    machineTime: Date.now(),
    async askHome(path, init) {
      if (hides !== '' && path.startsWith(hides)) return { status: 404, text: '' };
      const answer = await fetch(`${stage.address}${path}`, init).catch(() => null);
      return answer && { status: answer.status, text: await answer.text() };
    },
    publicFiles: async () => ['WW_verify_abc.txt'],
    callbacks: async () => ({ taken: 3, refused: 1 }),
    ...machine,
  };
  for await (const { isRight, what, words } of checkKit(stage.kit, context))
    if (!isRight) lines.push(`${what}：${words}`);
  return lines;
}

interface Wrong {
  what: string;
  kit: KitUnderTest;
  settings?: Settings;
  machine?: Partial<CheckContext>;
  /** What a proxy does not let through. */
  hides?: string;
  /** Done on the stage before. */
  before?(stage: KitOnStage): void;
  /** The setting, the place in the console, the next click: in the one line that names it. */
  named: RegExp[];
}

const untrusted = ({ simulator }: KitOnStage) => simulator.faults.add({ on: 'api', kind: 'untrusted', times: 0 });
const away = { askHome: async () => null };
const dingtalk = 'dingtalk-stream with cards';
const http = 'dingtalk-http with cards';
const CARD_TEMPLATE = 'f00dcafe-0000-4000-8000-000000000001.schema';

const wrongs: Wrong[] = [
  {
    what: 'corp id',
    kit: 'wecom',
    settings: { config: { corpId: 'ww0' } },
    named: [/WECOM_CORP_ID/, /企业信息/, /复制/],
  },
  {
    what: 'secret',
    kit: 'wecom',
    settings: { config: { secret: 'x' } },
    named: [/WECOM_SECRET/, /本应用 → Secret/, /查看/],
  },
  { what: 'trusted IP', kit: 'wecom', before: untrusted, named: [/127\.0\.0\.1/, /企业可信 IP → 配置/, /点确定/] },
  { what: 'agent id', kit: 'wecom', settings: { config: { agentId: 7 } }, named: [/WECOM_AGENT_ID/, /复制页面上方/] },
  { what: 'range', kit: 'wecom', settings: { wecom: { visibleTo: ['heyan'] } }, named: [/yulin/, /可见范围 → 编辑/] },
  { what: 'address', kit: 'wecom', machine: away, named: [/PUBLIC_URL/, /反向代理/, /接收消息/] },
  {
    what: 'keys of what runs there',
    kit: 'wecom',
    machine: { askHome: async (path) => ({ status: path.startsWith('/wecom') ? 403 : 200, text: '' }) },
    named: [/EncodingAESKey/, /重启/],
  },
  {
    what: 'token in the console',
    kit: 'wecom',
    machine: { callbacks: async () => ({ taken: 0, refused: 4 }) },
    named: [/4 次回调/, /WECOM_TOKEN/, /设置 API 接收/, /点保存/],
  },
  {
    what: 'no domain file',
    kit: 'wecom',
    machine: { publicFiles: async () => [] },
    named: [/WW_verify/, /设置可信域名/],
  },
  {
    what: 'domain file that is not let through',
    kit: 'wecom',
    hides: '/WW_verify',
    named: [/WW_verify_abc\.txt/, /反向代理/],
  },
  {
    what: 'address of the platform',
    kit: 'wecom',
    settings: { config: { apiBase: 'http://127.0.0.1:9' } },
    named: [/连不上平台/, /WECOM_API_BASE/],
  },
  {
    what: 'domain',
    kit: 'wecom',
    settings: { wecom: { trustedDomains: ['other.example'] } },
    named: [/50001/, /设置可信域名/, /点确定/],
  },
  { what: 'clock', kit: 'wecom', machine: { machineTime: Date.now() - 3_600_000 }, named: [/时钟/, /timedatectl/] },
  {
    what: 'secret',
    kit: dingtalk,
    settings: { config: { clientSecret: 'x' } },
    named: [/CLIENT_SECRET/, /凭证与基础信息/],
  },
  {
    what: 'client id',
    kit: dingtalk,
    settings: { config: { clientId: 'x' } },
    named: [/CLIENT_ID/, /凭证与基础信息/, /复制/],
  },
  { what: 'trusted IP', kit: dingtalk, before: untrusted, named: [/127\.0\.0\.1/, /服务器出口 IP/, /点保存/] },
  {
    what: 'permission to send',
    kit: dingtalk,
    settings: { dingtalk: { forbidden: ['robot/otoMessages/batchRecall'] } },
    named: [/机器人/, /权限管理/, /企业内机器人发送消息/, /点申请/],
  },
  {
    what: 'permission to write cards',
    kit: dingtalk,
    settings: { dingtalk: { forbidden: ['card/instances'] } },
    named: [/卡片模板/, /权限管理/, /Card\.Instance\.Write/, /点申请/],
  },
  {
    what: 'address of the platform',
    kit: dingtalk,
    settings: { config: { apiBase: 'http://127.0.0.1:9', oapiBase: 'http://127.0.0.1:9' } },
    named: [/连不上平台/, /DINGTALK_API_BASE/],
  },
  {
    what: 'secret of what runs there',
    kit: http,
    machine: { askHome: async () => ({ status: 403, text: '' }) },
    named: [/另一个 Client Secret/, /\.env/, /重启/],
  },
  {
    what: 'robot code',
    kit: dingtalk,
    settings: { config: { robotCode: 'x' } },
    named: [/ROBOT_CODE/, /机器人/, /点发布/],
  },
  {
    what: 'range',
    kit: dingtalk,
    settings: { dingtalk: { visibleTo: ['heyan'] } },
    named: [/yulin/, /可使用范围/, /点发布/],
  },
  {
    what: 'corp id',
    kit: dingtalk,
    settings: { config: { corpId: 'dingx' } },
    named: [/DINGTALK_CORP_ID/, /复制以 ding 开头/],
  },
  { what: 'receive mode', kit: dingtalk, settings: { dingtalk: { mode: 'http' } }, named: [/Stream 模式/, /点发布/] },
  {
    what: 'gateway',
    kit: dingtalk,
    before: ({ simulator }) =>
      simulator.faults.add({ on: 'api', kind: 'broken', endpoint: 'gateway/connections/open', times: 0 }),
    named: [/Stream 网关/, /443/],
  },
  { what: 'address', kit: http, machine: away, named: [/PUBLIC_URL/, /反向代理/, /消息接收地址/] },
  {
    what: 'secret in the console',
    kit: http,
    machine: { callbacks: async () => ({ taken: 0, refused: 2 }) },
    named: [/2 次回调/, /CLIENT_SECRET/],
  },
  {
    what: 'template id',
    kit: dingtalk,
    settings: { config: { cardTemplateId: 'x.schema' } },
    named: [/TEMPLATE_ID/, /更多 → 导入/],
  },
  {
    what: 'unpublished template',
    kit: dingtalk,
    settings: { dingtalk: { unpublishedTemplates: [CARD_TEMPLATE] } },
    named: [/没有发布/, /右上角“发布”/],
  },
  { what: 'quota', kit: dingtalk, settings: { dingtalk: { monthlyCalls: 0 } }, named: [/额度用完/, /MONTHLY_CALLS/] },
  { what: 'clock', kit: dingtalk, machine: { machineTime: Date.now() - 3_600_000 }, named: [/时钟/, /timedatectl/] },
];

describe('the doctor', () => {
  it.each<KitUnderTest>(['wecom', 'dingtalk-stream', http, dingtalk])(
    'finds nothing wrong where all is right: %s',
    async (kit) => {
      const stage = await openKit(kit, { startsAt: new Date() });
      expect(await diagnose(stage)).toEqual([]);
      expect(stage.simulator.chatOf('yulin')).toEqual([]);
    },
  );

  it.each(wrongs)(
    'names the wrong setting, where it is set, and the next click: $kit, $what',
    async ({ kit, settings, machine, hides, before, named }) => {
      const stage = await openKit(kit, { ...settings, startsAt: new Date() });
      before?.(stage);
      const [line = '', ...others] = await diagnose(stage, machine, hides);
      for (const words of named) expect(line).toMatch(words);
      expect(others.filter((other) => !other.includes('其余各项要等'))).toEqual([]);
    },
  );
});
