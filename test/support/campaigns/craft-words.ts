import star from '../../../flows/star-2021/campaign.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';
import { foundIn, wordsOnlyOf } from './campaign-words.ts';

const words = wordsOnlyOf(star, [craft]);

/** Words that are in the code for all, and are told to nobody of a campaign that has no such thing. `推荐意见表` is what the product calls a
 *  recommending body's paper as long as it is not settled which campaign's. */
const toldToNobody = '个人 团队 事迹 团员 党员 奖项 证书 推荐意见表 信息统计表 统计表'
  .split(' ')
  .filter((word) => !JSON.stringify(craft).includes(word));

/** Words of star-2021 in what somebody of craft-2021 reads, each with what is around it. @param isSettled it is known to be about craft-2021 */
export function starWordsIn(text: string, isSettled = true): string[] {
  return foundIn(text, isSettled ? [...words, ...toldToNobody] : words).map(({ word, around }) => `${word}: ${around}`);
}
