import { expect, it } from 'vitest';
import { isSentence, isSpokenName } from '../../../../src/domain/language/names/function-words.ts';
import { looksLike, looksLikeName } from '../../../../src/domain/language/names/looks-like.ts';

it.each(['之前当过护士长', '明年才能考主管护师', '假如寄快递就寄云苔路258号', '医院大门进来左手第二栋', '他们三班倒'])(
  'tells %s for a sentence',
  (text) => {
    expect(isSentence(text)).toBe(true);
  },
);

it.each([
  '就业指导中心',
  '上海不动产登记中心',
  '静安区人力资源和社会保障局',
  '儿科急诊分诊护士',
  '上海市静安区云苔路258号2楼',
  '云苔路站“慢一点”服务岗',
])('takes %s for a name', (text) => {
  expect(isSentence(text)).toBe(false);
});

it('lets a name that somebody chose hold a word of a sentence', () => {
  expect(looksLike('organisation', '上海以后科技有限公司')).toBe(true);
  expect(looksLike('team', '再出发服务队')).toBe(true);
});

it.each(['马上到', '万了', '应该'])('tells %s for talk, though it begins as a surname does', (text) => {
  expect(isSpokenName(text)).toBe(true);
});

it.each(['何䶮', '欧阳静宜', '李想'])('takes %s for a person', (text) => {
  expect(isSpokenName(text)).toBe(false);
  expect(looksLikeName(text)).toBe(true);
});

const noNames: [look: Parameters<typeof looksLike>[0], text: string][] = [
  ['organisation', '有限公司'],
  ['organisation', '上海XX有限公司'],
  ['organisation', '申汀公司和运营公司'],
  ['organisation', '原申汀地铁公司'],
  ['address', '258号'],
  ['address', '云苔路上'],
  ['address', '1号线云苔路站'],
  ['address', '云苔路258号 江川路88号'],
  ['position', '候任站长'],
  ['post', '病假中'],
  ['post', '老样子'],
  ['posts', '群众23名'],
  ['posts', '例：站长1人'],
  ['school', '医学院'],
  ['team', '班组'],
];

it.each(noNames)('takes for no %s: %s', (look, text) => {
  expect(looksLike(look, text)).toBe(false);
});

const names: typeof noNames = [
  ['organisation', '国网上海市电力公司市南供电公司'],
  ['address', '世纪大道100号环球金融中心69F'],
  ['address', '南京西路地铁站2号口对面'],
  ['position', '当班经理'],
  ['post', '出入境窗口受理岗'],
  ['posts', '司机30名 调度2名 队长1名'],
  ['school', '市三女中'],
  ['team', '静安公交71路先锋车队'],
];

it.each(names)('takes for a name of its kind, %s: %s', (look, text) => {
  expect(looksLike(look, text)).toBe(true);
});
