import { afterEach, beforeEach, expect, it } from 'vitest';
import { orderWorklist } from '../../../src/usecases/worklist/order-worklist.ts';
import { courier, eldercare, MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

let chat: Awaited<ReturnType<typeof openBodyChat>>;
beforeEach(async () => {
  chat = await openBodyChat(60);
  for (const one of [eldercare, courier]) await endorse(chat.season.ports, one, false);
});
afterEach(() => chat.season.close());

it('numbers what waits in the order that the worklist shows', async () => {
  await chat.says('待办', /1 “慢慢来”[\s\S]*2 邵巍/u);
  const issuedAt = chat.season.ports.clock.now();
  const link = { person: MIN, subject: 'star-2021', nonce: 'n1', issuedAt };
  const applications = [courier.id, eldercare.id];
  expect(await orderWorklist(chat.season.ports, link, { applications, requestId: 'order-00001' })).toBe('ordered');
  await chat.says('待办', /1 邵巍[\s\S]*2 “慢慢来”/u);
});

/** What a contact with two that wait asks, a few days after the submission closed, and words of a right answer. The questions were written before any
 *  was answered, the words after a first run. */
type Row = [question: string, answer: RegExp];
const rows: Row[] = [
  ['还有几家没审', /1 “慢慢来”[\s\S]*2 邵巍|2 份/u],
  ['这个能不能先放着', /12月24日前/u],
  ['截止到几号', /12月24日/u],
  ['退回了他还能改吗', /12月17日已经截止[\s\S]*延期/u],
  ['附件5怎么交', /打印、盖章、拍照/u],
  ['章盖在哪', /（盖章）[\s\S]*贵单位/u],
  ['我不在谁能审', /其他联系人|邀请码/u],
  ['点错了怎么办', /撤回刚才的决定/u],
  ['我们有几个名额', /没有给每家推荐单位限名额/u],
  ['不推荐要写原因吗', /写的原因/u],
  ['申报人看得到我写的原因吗', /原话转给申报人/u],
  ['推荐了还能改吗', /60 秒/u],
  ['材料在哪看', /待办/u],
  ['附件6是什么', /信息统计表[\s\S]*贵单位/u],
  ['附件6怎么填', /一个一个问/u],
  ['两张表什么时候交', /12月24日前交/u],
  ['纸质的要寄吗', /纸质/u],
  ['顺序怎么排', /放第一/u],
  ['能不能都推荐', /几份一起定/u],
  ['按什么标准审', /条件/u],
  ['最后谁来定', /评审、定名单/u],
  ['什么时候出结果', /1月15日/u],
  ['能不能让他补材料', /延期|退回/u],
  ['这家不是我们区的怎么办', /换推荐单位|换不了/u],
  ['他的章没盖清楚怎么办', /重传|重新盖章/u],
  ['链接打不开', /新的网页链接/u],
  ['有问题找谁', /021-52588300/u],
];

/** A third of the same list, written at the same time, that the words were not made for. */
const aside: Row[] = [
  ['剩几个没看', /1 “慢慢来”[\s\S]*2 邵巍|2 份/u],
  ['明天再审行不行', /12月24日前/u],
  ['最晚哪天', /12月24日/u],
  ['退了他要重新填吗', /12月17日已经截止/u],
  ['推荐意见表咋弄', /打印、盖章、拍照/u],
  ['公章盖哪个位置', /（盖章）/u],
  ['我出差了同事能帮我审吗', /邀请码/u],
  ['手滑点了推荐', /撤回/u],
  ['名额几个', /限名额/u],
  ['附件六谁填', /贵单位/u],
  ['两张表一起交还是分开交', /分开交也行/u],
  ['照片看不清怎么办', /电话问申报人|重拍/u],
  ['什么时候公布', /1月15日|公布/u],
  ['打哪个电话问', /021-52588300/u],
];

/** What a fresh user asked of those that wait. */
const asked: Row[] = [
  ['邵巍那个填得对吗', /卡片/u],
  ['第一个是谁', /待办/u],
  ['他电话多少', /电话也在表上/u],
  ['有没有盖章啊', /没看到公章的/u],
  ['人数对得上吗', /查看/u],
  ['帮我看看还有几个没审', /1 “慢慢来”/u],
  ['怎么退回', /不能退回了：资料申报12月17日已经截止/u],
];

it.each([...rows, ...aside, ...asked])('answers %s at the desk', async (question, answer) => {
  await chat.says(question, answer);
});
