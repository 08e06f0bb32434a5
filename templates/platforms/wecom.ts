import type { PlatformWords } from '../../src/ports/channels/channel-kit.ts';

const CONSOLE = '管理后台（work.weixin.qq.com）→ 应用管理 → 本应用';

export const wecomWords: PlatformWords = {
  name: '企业微信',
  filesLost: '企业微信不会把聊天里的文件转给应用，请从卡片打开上传页',
  hints: {
    group: '请到“申报通”应用里和我单独聊，群里我不收材料。',
    outsider: '您不在本企业的通讯录里，我没法给您建申报。请联系主办单位。',
  },
  checks: {
    steps: {
      token: '凭证（企业 ID、Secret）',
      address: '接口放行（企业可信 IP）',
      agent: '应用（AgentId）',
      range: '可见范围里的工作人员',
      callback: '接收消息的地址',
      file: '可信域名的校验文件',
      domain: '可信域名（网页授权）',
      clock: '时钟',
    },
    off: {
      range: 'STAFF 里没有企业微信的工作人员，没查',
      file: 'PUBLIC_URL 还打不开，等接收消息的地址通了再查',
      clock: '用的是设定的时钟（CLOCK_START），没查',
    },
    problems: {
      corp: () =>
        'WECOM_CORP_ID 不对。管理后台（work.weixin.qq.com）→ 我的企业 → 企业信息，复制最下面的企业 ID（ww 开头）。',
      secret: () => `WECOM_SECRET 不对。${CONSOLE} → Secret → 查看，在手机上收到后重新复制。`,
      untrusted: (address) =>
        `本机的出口 IP${address === '' ? '' : ` ${address} `}不在企业可信 IP 里。${CONSOLE} → 企业可信 IP → 配置，填进去，点确定，等一分钟再查。`,
      agent: () => `WECOM_AGENT_ID 不对，或者和 Secret 不是同一个应用的。${CONSOLE}，复制页面上方的 AgentId。`,
      range: (people) =>
        `应用看不到 ${people}。${CONSOLE} → 可见范围 → 编辑，加上他们，点确定；也请核对 STAFF 里的账号（通讯录 → 成员详情 → 账号）。`,
      homeless: (detail) =>
        `从 PUBLIC_URL 打不开接收消息的地址（${detail}）。请看域名解析、证书、反向代理是不是转到本服务；后台填的要是同一个地址：${CONSOLE} → 接收消息 → 设置 API 接收 → URL。`,
      ownKeys: () => 'PUBLIC_URL 上运行的服务用的是另一份 Token 或 EncodingAESKey。请让它读同一份 .env，改完重启。',
      refused: (times) =>
        `平台打来的 ${times} 次回调都被拒绝，签名对不上：后台的 Token 或 EncodingAESKey 和 WECOM_TOKEN、WECOM_ENCODING_AES_KEY 不一样。${CONSOLE} → 接收消息 → 设置 API 接收，照抄两项，重启本服务，再点保存。`,
      noFile: () =>
        `DATA_DIR/public 里没有 WW_verify_….txt。${CONSOLE} → 网页授权及 JS-SDK → 设置可信域名 → 申请校验域名，下载文件放进去，再点确定。`,
      fileHidden: (name) =>
        `从 PUBLIC_URL 取不到 ${name}，平台校验不了可信域名。请看反向代理是不是放行根目录下的 WW_verify_*.txt。`,
      domain: () =>
        `PUBLIC_URL 的域名不是可信域名，页面打不开（50001）。${CONSOLE} → 网页授权及 JS-SDK → 设置可信域名，填 PUBLIC_URL 的域名（带端口，不带 https://），点确定。`,
      clock: (seconds) =>
        `本机的时钟和平台差 ${seconds} 秒，回调会被当成过期。请在主机上打开时间同步（timedatectl set-ntp true）。`,
      unreached: (detail) => `连不上平台（${detail}）。请看主机的外网、DNS 和代理，以及 WECOM_API_BASE。`,
      other: (detail) => `平台拒绝了：${detail}。请在企业微信开发者中心的全局错误码里查。`,
    },
  },
};
