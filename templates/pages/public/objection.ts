const day = (iso: string) =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

/** The public page on which somebody named in the results objects. */
export const publicObjectionTexts = {
  title: (campaign: string) => `对${campaign}的结果提异议`,
  lead: (until: string, hasBodies: boolean) =>
    `${day(until)}前（当天也算）收。请写真实姓名和能打通的电话：工作人员核实是谁提的以后才答复，姓名和电话只有工作人员看得到。申报人${hasBodies ? '和推荐单位' : ''}也可以直接在聊天里回“异议”。`,
  notHeard: (contact: string) => `现在不收异议：结果公布以后的几天里才收。想反映别的情况，请找${contact}。`,
  unknown: '没有这个活动。',
  gone: '没有找到这条异议，请核对网址。',
  tooOften: '打开得太快了，请过一分钟再试。',
  tooMany: '从这里提交得太多了，这一条没有收。请过一小时再试（一天最多 30 条），或者换一个网络、在聊天里回“异议”提。',
  foreign: '这次提交不是从本页发出的，没有收。请打开本页再填一次。',
  tooLarge: '写得太长了，没有收。请删短些，最多 1000 字。',
  name: '您的姓名',
  phone: '电话（手机，或带区号的座机）',
  about: '说的是哪一份（编号，或获奖的名称）',
  text: '什么问题、有什么依据（5 到 1000 字）',
  send: '提交异议',
  receipt: '异议收到了',
  number: (id: string) => `编号 ${id}`,
  keep: '请收藏本页：答复会显示在这里。',
  states: {
    waiting: '还没有核实是谁提的，有两种办法，任选一种：',
    confirmed: '已经核实，正在等答复。',
    answered: '已经答复：',
    withdrawn: '本人已撤回，不再答复。',
  },
  /** The same number and words were filed before. */
  again: {
    known: '这一条您之前已经提交过，在案的就是下面这条，没有重复收。',
    amended: '这一条之前已经在案：姓名、所指的申报已按这次填的更正，编号不变。',
  },
  byChat: (id: string) => `7 天内在申报用的聊天里回：确认异议 ${id}`,
  byPhone: '等工作人员打您留的电话。',
  asked: '您写的：',
  back: '入选名单',
  link: '对结果有异议（网页）',
} as const;
