import { expect, it } from 'vitest';
import { type Behind, namesBehind } from '../../../src/domain/scores/blind.ts';
import { conceal, wordsToConceal } from '../../../src/domain/scores/conceal.ts';

const nothing: Behind = { people: [], units: [], teams: [], addresses: [], others: [], prose: '' };
const hide = (text: string, behind: Partial<Behind>) =>
  conceal(text, wordsToConceal(namesBehind({ ...nothing, prose: text, ...behind })), '■');

it.each([
  ['the whole name of a unit', '上海申光电梯有限公司很好', { units: ['上海申光电梯有限公司'] }, '■很好'],
  ['the unit without its legal form', '申光电梯的师傅', { units: ['上海申光电梯有限公司'] }, '■的师傅'],
  ['the name of its own alone', '申汀地铁、申汀的站', { units: ['上海申汀轨道交通运营有限公司'] }, '■地铁、■的站'],
  ['a numbered hospital by its number', '六院的窗口', { units: ['上海市第六人民医院'] }, '■的窗口'],
  ['a university of a group', '沪江大学食堂', { units: ['沪江大学后勤集团'] }, '■食堂'],
  ['the district of a body', '普陀居民来信', { units: ['普陀区'] }, '■居民来信'],
  ['what stands in quotation marks', '一米窗前', { teams: ['云苔路站“一米窗”服务班组'] }, '■前'],
  ['the place of a team', '云苔路站外，云苔路口', { teams: ['云苔路站“一米窗”服务班组'] }, '■外，■口'],
  ['a team without its last word', '一号线上', { teams: ['一号线班组'] }, '■上'],
  ['the road of the address', '澄溪路的老人，澄溪新村', { addresses: ['上海市普陀区澄溪路580号'] }, '■的老人，■新村'],
  ['spaces, width and case', 'Ｓｈｅｎ Guang的', { others: ['shenguang'] }, '■的'],
  ['each time', '何䶮说，何䶮做', { people: ['何䶮'] }, '■说，■做'],
  ['how people are called', '小邵、邵师傅来了', { people: ['邵巍'] }, '■、■来了'],
  [
    'a given name, and its pet form',
    '静宜带队，孩子叫安安阿姨',
    { people: ['欧阳静宜', '沈㛃安'] },
    '■带队，孩子叫■阿姨',
  ],
  ['a rare character of a name alone', '名字里的“㛃”字', { people: ['沈㛃安'] }, '名字里的“■”字'],
  ['a member behind a post', '站务员赵可为还是早班', {}, '站务员■还是早班'],
  ['a member before what is said', '苏蔓说：面试过了。', {}, '■说：面试过了。'],
  ['members in a row', '服务员李小花、苏蔓和姚思远负责接待', {}, '服务员■、■和■负责接待'],
  ['a member in a caption', '姚思远在窗口答问', {}, '■在窗口答问'],
  ['a name with a dot', '护理员阿依古丽·买买提说', {}, '护理员■说'],
  ['a company that no column names', '来自上海禾棠养老服务有限公司', {}, '来自■'],
  ['telephone numbers however written', '电话138 0000-0129，021 5550 1268', {}, '电话■，■'],
  ['a door number', '地址云苔路88号，住在澄溪路166弄9号302室', {}, '地址■，住在■'],
  ['an e-mail address', '写信到a.b@shenting.example。', {}, '写信到■。'],
  ['no word of everyday that a name would make', '面向大海', { people: ['海明'] }, '面向大海'],
  [
    'nothing of what is no name',
    '窗口很亮，高兴地说：方便大家。',
    { people: ['何䶮', ''] },
    '窗口很亮，高兴地说：方便大家。',
  ],
  ['no single characters of everyday', '何时', { people: ['何'] }, '何时'],
  ['no word for any company', '公司奖励他3,000元，保险公司也来了', {}, '公司奖励他3,000元，保险公司也来了'],
  [
    'no figures',
    '两年服务2026人次，2021年12月31日，11.6万人次，131120100万件',
    {},
    '两年服务2026人次，2021年12月31日，11.6万人次，131120100万件',
  ],
] as const)('hides %s', (_, text, behind, said) => {
  expect(hide(text, behind)).toBe(said);
});
