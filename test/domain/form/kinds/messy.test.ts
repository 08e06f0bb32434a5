import { describe, expect, it } from 'vitest';
import { read } from './fields.ts';

/** What a hurried person typed → what the field holds; ✗ for a refusal. */
type Said = [field: string, text: string, value: unknown];

describe('numbers as they are said', () => {
  const numbers: Said[] = [
    ['headcount', '约32', 32],
    ['headcount', '有32个吧应该', 32],
    ['headcount', '共计三十二人整', 32],
    ['headcount', '32个兄弟姐妹', 32],
    ['headcount', '三十二个同事', 32],
    ['headcount', '貳拾', 20],
    ['headcount', '一百零几', '✗ whole-number-expected'],
    ['headcount', '半', '✗ whole-number-expected'],
    ['headcount', '32-33', '✗ whole-number-expected'],
    ['women', '19个女同志', 19],
    ['women', '男13女19', 19],
    ['women', '13男19女', 19],
    ['women', '没有女的', 0],
    ['women', '没女同志', 0],
    ['averageAge', '31。5', 31.5],
    ['averageAge', '31 .5', 31.5],
    ['averageAge', '约31.5岁', 31.5],
    ['averageAge', '31，5', '✗ one-number-expected'],
    ['leaderAge', '85年的', '✗ whole-number-expected'],
    ['leaderAge', '虚岁37', '✗ whole-number-expected'],
  ];
  it.each(numbers)('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });
});

describe('telephones, addresses, days as they are written', () => {
  const replies: Said[] = [
    ['phone', '021-55501266*801', '021-55501266-801'],
    ['phone', '021-55501266#801', '021-55501266-801'],
    ['phone', '021-55501266（801）', '021-55501266-801'],
    ['phone', '021 5550 1266 – 801', '021-55501266-801'],
    ['phone', '(021)5550-1266', '021-55501266'],
    ['phone', '021-5550126', '✗ phone-expected'],
    ['phone', '0512-6555123', '0512-6555123'],
    ['bodyMobile', '一三八零零零零零一二九', '13800000129'],
    ['bodyMobile', '13800000129/021-55501266', '13800000129'],
    ['bodyMobile', '13800000129 不对 1380000012', '✗ mobile-expected'],
    ['postcode', '二〇〇〇七二', '200072'],
    ['email', 'a@b,com', 'a@b.com'],
    ['email', 'a@b，com', 'a@b.com'],
    ['email', 'a@b点com', 'a@b.com'],
    ['email', 'abc#qq.com', '✗ email-expected'],
    ['formDate', '2021 12 7', '2021-12-07'],
    ['formDate', '2021。12。7', '2021-12-07'],
    ['formDate', '2021，12，7', '2021-12-07'],
    ['formDate', '211207', '2021-12-07'],
    ['formDate', '今儿', '2021-12-07'],
    ['formDate', '2021-12-07 09:00', '2021-12-07'],
    ['formDate', '12/7/2021', '✗ date-expected'],
    ['formDate', '2021年12月', '✗ date-expected'],
  ];
  it.each(replies)('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });
});

describe('names', () => {
  const names: Said[] = [
    ['contact', '是张三', '张三'],
    ['contact', '就是张三', '张三'],
    ['contact', '张三（质量部）', '张三'],
    ['contact', '李明（女）', '李明'],
    ['contact', '阿依古丽.买买提', '阿依古丽·买买提'],
    ['contact', '阿依古丽 买买提', '阿依古丽·买买提'],
    ['contact', '欧阳 静宜', '欧阳静宜'],
    ['contact', '爱新觉罗启骧', '爱新觉罗启骧'],
    ['contact', '𠅤明', '𠅤明'],
    ['contact', '小王', '✗ name-expected'],
    ['contact', '老王', '✗ name-expected'],
    ['contact', '张经理', '✗ name-expected'],
    ['contact', '王师傅', '✗ name-expected'],
    ['contact', '我自己', '✗ name-expected'],
    ['contact', '就是我', '✗ name-expected'],
    ['contact', '张三和李四', '✗ name-expected'],
    ['contact', '李和平', '李和平'],
    ['leaderName', '本人沈㛃安', '沈㛃安'],
  ];
  it.each(names)('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });
});

describe('choices', () => {
  const choices: Said[] = [
    ['teamKinds', '13', ['管理类', '服务类/现场服务']],
    ['teamKinds', '1.3', ['管理类', '服务类/现场服务']],
    ['teamKinds', '1/3', ['管理类', '服务类/现场服务']],
    ['teamKinds', '①③', ['管理类', '服务类/现场服务']],
    ['teamKinds', '17', '✗ unknown-option'],
    ['leaderPolitics', '党 员', '中共党员'],
    ['leaderPolitics', '中共', '中共党员'],
    ['leaderPolitics', '正式党员', '中共党员'],
    ['leaderPolitics', '中国共产党员', '中共党员'],
    ['leaderPolitics', '无党派', '无党派人士'],
    ['leaderPolitics', '九三', '九三学社'],
    ['leaderPolitics', '民盟', '民盟'],
    ['leaderPolitics', '不是党员', '✗ unknown-option'],
    ['leaderPolitics', '非党员', '✗ unknown-option'],
    ['leaderPolitics', '没有', '✗ unknown-option'],
    ['leaderPolitics', '无', '✗ unknown-option'],
    ['organisationKind', '国有 企业', '国有企业'],
    ['organisationKind', '股份有限公司', '股份有限公司'],
    ['pledge', '没意见', true],
    ['pledge', '好的，我们承诺', true],
    ['pledge', '☑承诺', true],
    ['pledge', '不同意承诺', '✗ promise-expected'],
  ];
  it.each(choices)('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });

  it.each([
    ['壮', '壮族'],
    ['藏', '藏族'],
    ['朝鲜', '朝鲜族'],
    ['维', '维吾尔族'],
    ['蒙', '蒙古族'],
    ['汉人', '汉族'],
    ['汉 族', '汉族'],
    ['哈尼族', '哈尼族'],
    ['穿青人', '穿青人'],
  ])('of the 56 peoples, “%s” is %s', (text, value) => {
    expect(read('ethnicity', text, 'individual')).toBe(value);
  });
});

it('records no answer where there is none', () => {
  for (const id of [
    'teamName',
    'organisation',
    'contact',
    'organisationKind',
    'leaderPolitics',
    'leaderTitle',
    'posts',
  ])
    for (const text of ['不知道', '我也不清楚', '忘了', '随便', '不晓得啊', '待定', '不会填'])
      expect(read(id, text), `${id}: ${text}`).toBe('✗ not-known');
});

it('reads what is left empty in other words', () => {
  for (const text of ['没有职称', '无职称', '暂无职称', '没有 职称。', 'N/A', '无，谢谢'])
    expect(read('leaderTitle', text)).toBe('无');
  for (const text of ['没得过奖', '还没得过', '没有奖励', '没获过奖', '从来没得过奖'])
    expect(read('awards', text)).toBe('无');
});

it('takes an announced name for the name alone', () => {
  expect(read('teamName', '我们班组叫一米窗')).toBe('一米窗');
  expect(read('teamName', '就叫一米窗吧')).toBe('一米窗');
  expect(read('teamName', '叫好服务班组')).toBe('叫好服务班组');
});

describe('awards', () => {
  const awards: Said[] = [
    [
      'awards',
      '1. 2018年优秀班组（组委会）；2. 2019年五星班组（促进会）',
      '2018年 优秀班组（组委会）\n2019年 五星班组（促进会）',
    ],
    ['awards', '2018-2019年度 文明班组（组委会）', '2018–2019年 文明班组（组委会）'],
    ['awards', '2018年至2019年度“文明班组” 组委会', '2018–2019年 “文明班组”（组委会）'],
    ['awards', '18年 优秀班组（组委会）', '2018年 优秀班组（组委会）'],
    ['awards', '98年 优秀班组（组委会）', '1998年 优秀班组（组委会）'],
    ['awards', '2018年 优秀班组 - 组委会', '2018年 优秀班组（组委会）'],
    ['awards', '2022年 优秀班组（组委会）', '✗ award-line-expected'],
    ['awards', '2019-2018年度 文明班组（组委会）', '✗ award-line-expected'],
  ];
  it.each(awards)('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });
});

describe('characters nobody sees', () => {
  it.each<Said>([
    ['teamName', '\u200d\u2060', '✗ empty'],
    ['teamName', '\u202e\u3164\ufe0f\u0007', '✗ empty'],
    ['teamName', '\u202e一米窗\u200d班组\u00ad', '一米窗班组'],
    ['leaderName', '\u200d周\u2067敏', '周敏'],
  ])('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });
});
