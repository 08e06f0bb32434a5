import { expect, it } from 'vitest';
import { namedToChange } from '../../../../src/domain/language/corrections/correction.ts';
import { inFigures } from '../../../../src/domain/language/numbers/counted.ts';
import { soundsLikeTalk, takesOffer, talkOf } from '../../../../src/domain/language/talk/talk.ts';

const spoken: [text: string, kind: ReturnType<typeof talkOf>][] = [
  ['岗位要写几个', 'question'],
  ['主管部门是卫健委还是集团', 'question'],
  ['要带门牌号不', 'question'],
  ['驾驶证算不算', 'question'],
  ['回办公室再填', 'put-off'],
  ['先放着，等站长回来', 'put-off'],
  ['没带资料，改日再填', 'put-off'],
  ['简历里都写了', 'reference'],
  ['详见人员名单', 'reference'],
  ['字太多懒得看', 'complaint'],
  ['憋不出字来', 'complaint'],
  ['先锋服务班组', null],
  ['上海市静安区等候路1号写字楼', null],
  ['还是上海申汀轨道交通运营有限公司', null],
];

it.each(spoken)('tells what %s is', (text, kind) => {
  expect(talkOf(text)).toBe(kind);
});

const names = ['问讯服务组', '查验员', '不夜城路门店', '上海再生资源利用中心', '上海我爱我家物业有限公司'];

it.each(names)('takes %s for a name', (text) => {
  expect(soundsLikeTalk(text)).toBe(false);
});

it.each(['不叫一米窗', '不在云苔路了', '别写一米窗', '还缺着', '正在开会', '护理部在帮我写'])(
  'asks about %s',
  (text) => {
    expect(soundsLikeTalk(text)).toBe(true);
  },
);

it.each([
  ['1,963', '1963'],
  ['1，204人', '1204人'],
  ['31点5', '31.5'],
  ['3,5,24', '3,5,24'],
  ['46,128', '46,128'],
])('reads %s as %s', (typed, figures) => {
  expect(inFigures(typed)).toBe(figures);
});

it('knows a column that is to be changed, and an offer that is taken', () => {
  expect(namedToChange('单位性质 改')).toBe('单位性质');
  expect(namedToChange('把职称改一下')).toBe('职称');
  expect(namedToChange('站长1人')).toBeNull();
  expect(takesOffer('推荐单位用你们的')).toBe(true);
  expect(takesOffer('申汀轨道交通集团有限公司')).toBe(false);
});
