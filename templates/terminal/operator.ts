/** What the operator reads in the terminal when the configuration is wrong. Never a value: it may be a secret. */
export const configurationHeading =
  '配置有误，没有启动。请在环境变量（或 .env 文件）里改正下面各项，说明见 .env.example：';

/** `{…}` is filled with names of variables. */
export const configurationProblems = {
  'port-expected': '要填 0 到 65535 之间的端口号',
  'short-seconds-expected': '要填 0 到 999 之间的秒数',
  'seconds-expected': '要填 0 到 14400 之间的秒数',
  'http-url-expected': '要填以 http:// 或 https:// 开头的完整地址，不带 ? 和 #',
  'mongo-url-expected': '要填以 mongodb:// 或 mongodb+srv:// 开头的地址',
  'redis-url-expected': '要填以 redis:// 或 rediss:// 开头的地址',
  'clamd-url-expected': '要填 tcp://主机:端口 或 unix:/路径，例如 tcp://127.0.0.1:3310、unix:/run/clamav/clamd.ctl',
  'one-of-expected': '只能填下面之一：{allowed}',
  'whole-number-expected': '要填整数',
  'token-expected': '要填 1 到 32 位英文字母或数字',
  'aes-key-expected': '要填平台后台生成的 43 位 EncodingAESKey，不多不少',
  'word-expected': '不能含空格，最多 200 个字符',
  'secret-too-short': '至少 32 个字符，可用 openssl rand -base64 48 生成',
  'proxy-count-expected': '要填 0 到 9：本服务前面有几层反向代理',
  'time-expected': '要填带时区的时间，例如 2021-11-25T09:00:00+08:00',
  'people-expected': '要填用逗号隔开的人员，每个写成“平台:账号”，例如：{examples}',
  'missing-beside': '没有设置；既然设置了 {beside}，它也必须设置',
  'oss-not-chosen': '没有设为 oss，却设置了 {beside}：要么设为 oss，要么去掉这些变量',
  'missing-for-process': '没有设置；PROCESS 为 web 或 worker 时，各进程靠它共用数据，必须设置',
  'missing-in-production': '没有设置；正式运行（NODE_ENV=production）时必须设置',
  'channel-missing-in-production':
    '没有设置；正式运行（NODE_ENV=production）时没有模拟器，至少要配置一个平台，从下面之一开始：{variables}',
  'channel-missing-for-process':
    '没有设置；模拟器只能在 PROCESS=all 的单个进程里运行，分开运行时至少要配置一个平台，从下面之一开始：{variables}',
  'limits-off-in-production': '正式运行（NODE_ENV=production）时不能设为 off：平台会悄悄丢掉发得太快的消息',
  'weak-in-production': '太容易猜到，正式运行（NODE_ENV=production）时不能用；请用 openssl rand -base64 48 生成',
  'https-in-production': '正式运行（NODE_ENV=production）时要填以 https:// 开头的地址',
  'link-in-production':
    '正式运行（NODE_ENV=production）时不能设为 link：那样谁拿到链接都能打开别人的页面；请去掉，或设为 platform',
  'refused-in-production': '正式运行（NODE_ENV=production）时不能设置：时间只能是真实时间',
} as const;
