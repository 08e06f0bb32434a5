import type { PlatformWords } from '../../src/ports/channels/channel-kit.ts';

const CONSOLE = '开放平台（open-dev.dingtalk.com）→ 应用开发 → 企业内部应用 → 本应用';

export const dingtalkWords: PlatformWords = {
  name: '钉钉',
  filesLost: null,
  hints: {
    group: '群里人多，材料不方便在这里收。请点我的头像，到单聊里说一句“你好”，马上开始。',
    outsider: '您不在本组织的通讯录里，我没法给您建申报。请联系主办单位，或换成本单位的账号再试。',
  },
  checks: {
    steps: {
      token: '凭证（Client ID、Client Secret）',
      address: '接口放行（出口 IP、权限）',
      robot: '机器人（RobotCode）',
      range: '可见范围里的工作人员',
      corp: 'CorpId（页面静默登录）',
      stream: 'Stream 连接',
      callback: 'HTTP 消息接收地址',
      template: '卡片模板',
      clock: '时钟',
    },
    off: {
      range: 'STAFF 里没有钉钉的工作人员，没查',
      corp: '没有配置 DINGTALK_CORP_ID，页面用聊天里的验证码确认本人',
      template: '没有配置 DINGTALK_CARD_TEMPLATE_ID，卡片发成编号的文字',
      clock: '用的是设定的时钟（CLOCK_START），没查',
    },
    problems: {
      secret: () =>
        `DINGTALK_CLIENT_ID 或 DINGTALK_CLIENT_SECRET 不对。${CONSOLE} → 凭证与基础信息，重新复制 Client ID 和 Client Secret。`,
      untrusted: (address) =>
        `本机的出口 IP${address === '' ? '' : ` ${address} `}不在白名单里。${CONSOLE} → 开发管理（安全设置）→ 服务器出口 IP，填进去，点保存。`,
      permission: () =>
        `缺接口权限。${CONSOLE} → 权限管理，搜索“企业内机器人发送消息”“成员信息读权限”“互动卡片实例写权限（Card.Instance.Write）”，点申请，再到版本管理与发布里发布一次。`,
      robot: () =>
        `DINGTALK_ROBOT_CODE 不对，或机器人没有发布。${CONSOLE} → 应用能力 → 机器人，复制 RobotCode；再到版本管理与发布，点发布。`,
      range: (people) =>
        `应用看不到 ${people}。${CONSOLE} → 版本管理与发布 → 可使用范围，加上他们，再点发布；也请核对 STAFF 里的员工 UserID（分大小写，管理后台 → 通讯录 → 成员详情）。`,
      corp: () =>
        '组织的 CorpId 不对（DINGTALK_CORP_ID）。开放平台首页 → 右上角头像旁的组织，复制以 ding 开头的 CorpId。',
      notStream: () =>
        `机器人没有选 Stream 模式。${CONSOLE} → 应用能力 → 机器人 → 消息接收模式，选“Stream 模式”，点发布；要用 HTTP 模式就设 DINGTALK_MODE=http。`,
      gateway: (detail) =>
        `连不上 Stream 网关（${detail}）。请看主机能不能访问外网的 api.dingtalk.com 和 wss 地址（443 端口）。`,
      homeless: (detail) =>
        `从 PUBLIC_URL 打不开消息接收地址（${detail}）。请看域名解析、证书、反向代理是不是转到本服务；后台那一栏要填同一个地址：${CONSOLE} → 应用能力 → 机器人 → 消息接收地址。`,
      ownKeys: () => 'PUBLIC_URL 上运行的服务用的是另一个 Client Secret。请让它读同一份 .env，改完重启。',
      refused: (times) =>
        `平台打来的 ${times} 次回调都被拒绝，签名对不上：后台的应用和这里的 DINGTALK_CLIENT_SECRET 不是同一个。${CONSOLE} → 凭证与基础信息，重新复制 Client Secret，重启。`,
      template: () =>
        'DINGTALK_CARD_TEMPLATE_ID 不对，平台上没有这个模板。卡片平台（open-dev.dingtalk.com/fe/card）→ 模板列表，复制以 .schema 结尾的模板 ID；还没有模板就新建，点右上角 更多 → 导入 templates/dingtalk/card.json。',
      unpublished: () => '卡片模板没有发布。卡片平台（open-dev.dingtalk.com/fe/card）→ 打开这个模板，点右上角“发布”。',
      quotaGone: () =>
        '本月的接口调用额度用完了。管理后台（oa.dingtalk.com）→ 开放平台用量，买流量包或升级版本，再改 DINGTALK_MONTHLY_CALLS。',
      clock: (seconds) =>
        `本机的时钟和平台差 ${seconds} 秒，签名会被当成过期。请在主机上打开时间同步（timedatectl set-ntp true）。`,
      unreached: (detail) =>
        `连不上平台（${detail}）。请看主机的外网、DNS 和代理，以及 DINGTALK_API_BASE、DINGTALK_OAPI_BASE。`,
      other: (detail) => `平台拒绝了：${detail}。请在开放平台文档里查这个错误码。`,
    },
  },
};
