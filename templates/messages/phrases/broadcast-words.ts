import type { AudienceState } from '../../../src/domain/broadcast/audience.ts';
import type { BroadcastStatus, Fate } from '../../../src/domain/broadcast/broadcast.ts';

/** Who an audience is, in the order it is offered. */
export const audienceNames: Readonly<Record<AudienceState, string>> = {
  unregistered: '没报上名',
  'not-begun': '还没开始填',
  filling: '正在填',
  'to-print': '填完没出表',
  'to-stamp': '等盖章',
  'to-submit': '盖好章没提交',
  submitted: '已提交',
  returned: '被退回',
  'to-recommend': '等推荐',
  recommended: '评审中',
  'not-recommended': '未获推荐',
  awarded: '入选',
  'not-awarded': '未入选',
  contacts: '推荐单位全部联系人',
  'body-waiting': '有申报等着初审',
  'table-missing': '推荐意见表没交',
  'statistics-missing': '统计表没交',
};

/** All of these. */
export const everybodyName = '所有人';

export const fateNames: Readonly<Record<Fate, string>> = {
  queued: '排队中',
  throttled: '平台限流，稍后再发',
  sent: '已发出',
  read: '已读',
  invalid: '账号无效',
  'not-licensed': '没有接口许可',
  failed: '发送失败',
  unknown: '不确定',
  unreachable: '够不着',
  stopped: '没发（已停止）',
  recalled: '已撤回',
};

export const broadcastStatusNames: Readonly<Record<BroadcastStatus, string>> = {
  draft: '草稿',
  dropped: '已删除',
  scheduled: '等着发出',
  sending: '正在发',
  paused: '暂停了',
  stopped: '已停止',
  finished: '发完了',
};

/** Wordings to begin from; the last are for campaigns in which somebody recommends. */
export const readyWordings: readonly { title: string; text: string; toBodies?: true }[] = [
  { title: '催进度', text: '{姓名}您好，您这边{缺什么}。{截止日}截止，请抓紧。回“继续”接着办。' },
  {
    title: '催盖章',
    text: '{姓名}您好，{单位}的申报表还差盖章。盖章要走流程，请尽早送章，{截止日}前传回来。回“继续”就能上传。',
  },
  { title: '通知一件事', text: '各位好，请注意：' },
  { title: '请推荐单位办理', text: '{单位}：{缺什么}。请在{截止日}前办好，回“待办”开始。', toBodies: true },
];
