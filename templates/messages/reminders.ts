import { day, type MessagesOf, type Words } from './words.ts';

const left = (daysLeft: number) => (daysLeft === 0 ? '就是今天' : `还有 ${daysLeft} 天`);

/** What people are reminded of before a window closes; campaigns name them in `reminders`. */
export const reminders: Words<MessagesOf<'reminders'>> = {
  'reminders.registrationCloses': ({ campaign, closesOn, daysLeft }) =>
    `⏰ ${campaign}：预报名到${day(closesOn)}为止（当天也算），${left(daysLeft)}。回复“继续”，选好推荐单位、确认条件就报上了。`,
  'reminders.closing': ({ campaign, closesOn, daysLeft }) =>
    `⏰ ${campaign}：资料申报到${day(closesOn)}为止（当天也算），${left(daysLeft)}。填过的都在，回复“继续”接着来；回复“进度”看还差什么。`,
  'reminders.recommendationCloses': ({ campaign, closesOn, daysLeft }) =>
    `⏰ ${campaign}：推荐单位要在${day(closesOn)}前（当天也算）看完申报、交上盖章的表，${left(daysLeft)}。回复“待办”看还有哪些。`,
};
