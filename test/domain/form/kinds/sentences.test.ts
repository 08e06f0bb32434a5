import { describe, expect, it } from 'vitest';
import type { StoredFileReference } from '../../../../src/domain/base/message.ts';
import { parseAnswer, printAnswer } from '../../../../src/domain/form/parse-answer.ts';
import { refusalText } from '../../../../templates/fields/refusal-text.ts';
import { fieldOf, read, TODAY } from './fields.ts';

/** What was typed → what the field holds; ✗ for a refusal. */
type Said = [field: string, text: string, value: unknown];

describe('what the metro team typed', () => {
  const dialogue: Said[] = [
    ['teamName', '云苔路站一米窗', '云苔路站一米窗'],
    ['headcount', '等一下,名字没写全', '✗ whole-number-expected'],
    ['teamName', '班组名称改成 云苔路站“一米窗”服务班组', '云苔路站“一米窗”服务班组'],
    ['headcount', '三十二个人', 32],
    ['women', '女同志35个', 35],
    ['women', '打错了打错了 是19', 19],
    ['managers', '管理人员３个', 3],
    ['staff', '其他都是员工２４个', 24],
    ['partyMembers', '党员9名', 9],
    ['leagueMembers', '团员12', 12],
    ['leagueMembers', '11个 有一个刚退团', 11],
    ['graduates', '大学(含大专)25', 25],
    ['graduates', '大学是24', 24],
    ['otherEducation', '其他1', 1],
    ['averageAge', '平均年龄31岁半', 31.5],
    ['organisation', '单位是上海申汀轨道交通运营有限公司', '上海申汀轨道交通运营有限公司'],
    ['organisationKind', '国企', '国有企业'],
    ['postcode', '20072', '✗ postcode-expected'],
    ['postcode', '２０００７２', '200072'],
    ['contact', '联系人何䶮', '何䶮'],
    ['contact', '这个字读yǎn 上面龙下面天 你那边显示得出来吗?', '✗ name-expected'],
    ['phone', '电话 021 - 5550 1266', '021-55501266'],
    ['email', '邮箱 yimichuang@examplecom', '✗ email-expected'],
    ['email', 'yimichuang＠example．com', 'yimichuang@example.com'],
    ['bodyMobile', '手机我找找', '✗ mobile-expected'],
    ['bodyMobile', '138 0000 0129', '13800000129'],
    ['teamKinds', '我们算窗口的吧', ['服务类/窗口服务']],
    ['leaderName', '班组长欧阳静宜', '欧阳静宜'],
    ['leaderPosition', '职务站长', '站长'],
    ['leaderTitle', '不对不对 职称是助理工程师', '助理工程师'],
    ['leaderPhone', '手机 138-0000-0021', '13800000021'],
    [
      'awards',
      '2018年 窗口服务立功竞赛优秀班组 申城窗口服务立功竞赛组委会发的',
      '2018年 窗口服务立功竞赛优秀班组（申城窗口服务立功竞赛组委会）',
    ],
    ['awards', '还有今年的 花博会交通保障先进集体', '✗ award-grantor-expected'],
    ['awardCertificates', '暂无', []],
    ['pledge', '嗯嗯', true],
  ];
  it.each(dialogue)('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });
});

describe('numbers', () => {
  const numbers: Said[] = [
    ['headcount', '一共32个人吧', 32],
    ['headcount', '两百零五', 205],
    ['headcount', '一百二', 120],
    ['headcount', '一千零二十人', 1020],
    ['headcount', '廿', 20],
    ['headcount', '卅二', 32],
    ['headcount', '1,026', 1026],
    ['headcount', '我们是32人的班组', 32],
    ['headcount', '32人，含2名劳务工', 32],
    ['headcount', '3个 5个', '✗ one-number-expected'],
    ['headcount', '不是32人', '✗ whole-number-expected'],
    ['headcount', '等我10分钟', '✗ whole-number-expected'],
    ['headcount', '30多', '✗ whole-number-expected'],
    ['headcount', '十几个', '✗ whole-number-expected'],
    ['headcount', '-5', '✗ whole-number-expected'],
    ['headcount', '0', '✗ out-of-range'],
    ['women', '一个也没有', 0],
    ['averageAge', '三十一点五', 31.5],
    ['averageAge', '31点5', 31.5],
    ['averageAge', '31.46', 31.5],
    ['averageAge', '三百', '✗ out-of-range'],
  ];
  it.each(numbers)('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });
});

describe('telephones, addresses, days', () => {
  const replies: Said[] = [
    ['bodyMobile', '+86 138-0000-0129', '13800000129'],
    ['bodyMobile', '13800000129，微信同号', '13800000129'],
    ['bodyMobile', '1380000012', '✗ mobile-expected'],
    ['bodyMobile', '13800000129 13800000130', '✗ one-number-expected'],
    ['phone', '55501266', '021-55501266'],
    ['phone', '+86 21 5550 1266', '021-55501266'],
    ['phone', '021-55501266转801', '021-55501266-801'],
    ['phone', '021-55501266/13800000021', '✗ one-number-expected'],
    ['email', 'YiMi @ Example。com', 'yimi@example.com'],
    ['formDate', '2021年12月7日', '2021-12-07'],
    ['formDate', '12/7', '2021-12-07'],
    ['formDate', '12.7', '2021-12-07'],
    ['formDate', '十二月七号', '2021-12-07'],
    ['formDate', '二〇二一年十二月七日', '2021-12-07'],
    ['formDate', '今天', '2021-12-07'],
    ['formDate', '昨天', '2021-12-06'],
    ['formDate', '1月5日', '2022-01-05'],
    ['formDate', '2月30日', '✗ no-such-date'],
    ['formDate', '下周', '✗ date-expected'],
  ];
  it.each(replies)('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });
});

describe('names, choices, promises', () => {
  const replies: Said[] = [
    ['contact', '阿依古丽•买买提', '阿依古丽·买买提'],
    ['contact', '何 䶮', '何䶮'],
    ['contact', '我叫何䶮', '何䶮'],
    ['contact', '何', '✗ name-expected'],
    ['contact', '何䶮😀', '✗ emoji-unexpected'],
    ['teamName', '[微笑]', '✗ emoji-unexpected'],
    ['teamKinds', '1、3', ['管理类', '服务类/现场服务']],
    ['teamKinds', '第三和第一', ['管理类', '服务类/现场服务']],
    ['teamKinds', '□管理类 服务类（□窗口服务 □现场服务） □技术类', '✗ unknown-option'],
    ['teamKinds', '□管理类 服务类（√窗口服务 □现场服务） □技术类', ['服务类/窗口服务']],
    ['teamKinds', '服务类', '✗ unclear-option'],
    ['teamKinds', '不是窗口', '✗ unknown-option'],
    ['leaderGender', '女的', '女'],
    ['leaderGender', '男女', '✗ one-option-expected'],
    ['leaderPolitics', '预备党员', '中共预备党员'],
    ['leaderPolitics', '民盟', '民盟'],
    ['organisationKind', '9', '✗ unknown-option'],
    ['organisationKind', '我们是国企', '国有企业'],
    ['pledge', '不同意', '✗ promise-expected'],
    ['pledge', '好的没问题', true],
    ['leaderTitle', '没有', '无'],
  ];
  it.each(replies)('%s: “%s”', (field, text, value) => {
    expect(read(field, text)).toEqual(value);
  });

  it('takes the individual form at its words too', () => {
    expect(read('ethnicity', '土家', 'individual')).toBe('土家族');
    expect(read('ethnicity', '彝族', 'individual')).toBe('彝族');
    expect(read('education', '本科', 'individual')).toBe('大学本科');
    expect(read('professionalTitle', '快递员（高级工）', 'individual')).toBe('快递员（高级工）');
  });
});

it('does not search a page of text for a number, a name or a choice', () => {
  for (const id of ['headcount', 'contact', 'teamKinds', 'formDate', 'phone']) {
    expect(read(id, '的'.repeat(5000))).toBe('✗ too-long');
  }
});

describe('long texts', () => {
  const duties = fieldOf('duties');
  it('says how much is over and where the limit falls', () => {
    const parsed = parseAnswer(duties, { kind: 'text', text: `${'字'.repeat(199)}末。尾` }, { today: TODAY });
    expect(parsed).toEqual({
      kind: 'refused',
      reason: 'too-long',
      values: { count: 202, max: 200, over: 2, fits: '字字字字字字字字字末' },
    });
    if (parsed.kind === 'refused')
      expect(refusalText('too-long', parsed.values, duties)).toMatch(/202字.*200字.*减去2字/u);
  });

  it('keeps a piece of any length below the limit, one paragraph a line', () => {
    expect(read('deeds', '标题\r\n\r\n　　前言。\n一、小标题 ')).toBe('标题\n前言。\n一、小标题');
    expect(read('deeds', '字'.repeat(3001))).toBe('✗ too-long');
  });

  it('does not take a first sentence for a label', () => {
    expect(read('deeds', '事迹是平凡的。')).toBe('事迹是平凡的。');
    expect(read('duties', '特色：队尾先答')).toBe('队尾先答');
  });
});

describe('pictures', () => {
  const field = fieldOf('deedsPhotos');
  const photo = (change: Partial<StoredFileReference> = {}): StoredFileReference => {
    return { key: 'a/b', name: 'IMG_1.jpg', contentType: 'image/jpeg', sizeBytes: 1000, sha256: 'ab', ...change };
  };
  const given = (...files: StoredFileReference[]) =>
    parseAnswer(field, { kind: 'stored-files', purpose: 'deedsPhotos', files }, { today: TODAY });

  it('are taken once they are in our store, without captions', () => {
    expect(given(photo())).toEqual({ kind: 'accepted', value: [{ file: photo(), caption: '' }] });
    expect(printAnswer(field, [{ file: photo(), caption: '开岗' }])).toBe('1张：开岗');
  });

  it('are refused when too large, too many or no pictures', () => {
    expect(given(photo({ sizeBytes: 11_000_000 }))).toMatchObject({ reason: 'picture-too-large' });
    expect(given(...Array.from({ length: 11 }, () => photo()))).toMatchObject({ reason: 'too-many-pictures' });
    expect(given(photo({ contentType: 'application/pdf' }))).toMatchObject({ reason: 'picture-expected' });
  });
});
