import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function at(field: string, track: 'team' | 'individual' = 'team'): Promise<void> {
  chat = await dialogueAt(field, track);
}

const answers = async () => (await chat.application()).answers;

describe('everything in one breath', () => {
  it('is taken apart where a number ends and a column begins', async () => {
    await at('headcount');
    await chat.says('32，女的19，管理3技术5员工24党员9团员11', /填好 7 栏[\s\S]*1 研究生/);
    expect(await answers()).toMatchObject({ headcount: 32, women: 19, managers: 3, staff: 24, leagueMembers: 11 });
  });

  it.each([
    '管理3技术5员工24党员9团员11',
    '管理3个技术5个员工24个党员9个团员11个',
    '管理三人技术五人员工二十四人党员九人团员十一人',
    '管理人员3，技术人员5，员工24；党员9；团员11',
    '管理3 技术5 员工24 党员9 团员11',
    '3/5/24/9/11',
  ])('“%s” fills the five columns', async (said) => {
    await at('managers');
    await chat.says(said, /✓ (?:[^；\n]+；){4}[^；\n]+\n[\s\S]*1 研究生/);
    expect(await answers()).toMatchObject({
      managers: 3,
      technicians: 5,
      staff: 24,
      partyMembers: 9,
      leagueMembers: 11,
    });
  });

  it.each(['研究生1，本科14，大专10，高中4，中专2，其他1', '研究生：1 本科：14 大专：10 高中：4 中专：2 其他：1'])(
    '“%s” adds up what stands in one column',
    async (said) => {
      await at('postgraduates');
      await chat.says(said, /大学\(含大专\)：24人[\s\S]*高中\(中专\)：6人[\s\S]*【平均年龄】/);
    },
  );

  it('loses nothing silently: what cannot be placed is asked', async () => {
    await at('managers');
    await chat.says('3 5 24', /✓ (?:[^；\n]+；){2}[^；\n]+\n[\s\S]*4 共产党员；5 共青团员/);
  });
});

describe('a sum that does not agree', () => {
  it('shows what would make it right, and takes it', async () => {
    await at('managers');
    await chat.says('3 5 25 9 11', /3 ＋ 技术人员 5 ＋ 员工 25 ＝ 33[\s\S]*人数是 32[\s\S]*员工24/);
    await chat.says('员工24', /员工：24人[\s\S]*1 研究生/);
  });

  it('takes all its numbers again, or the one just given', async () => {
    await at('managers');
    await chat.says('3 5 25 9 11', /＝ 33/);
    await chat.says('3 4 25', /✓ (?:[^；\n]+；){2}[^；\n]+\n[\s\S]*1 研究生/);
    await chat.says('1 24 6 2', /＝ 33/);
    await chat.says('1', /其他：1人[\s\S]*【平均年龄】/);
    expect(await answers()).toMatchObject({ managers: 3, technicians: 4, staff: 25, otherEducation: 1 });
  });
});

describe('a form out of a table, a note, another chat', () => {
  it.each([
    ['a column a line, its answer below', '班组名称\n一米窗班组\n人数\n32\n其中（女）\n19'],
    ['in brackets', '【班组名称】一米窗班组\n【人数】32\n【其中(女)】19'],
    ['numbered', '（1）班组名称：一米窗班组\n（2）人数：32\n（3）其中（女）：19'],
    ['numbered in circles', '①班组名称：一米窗班组；②人数：32；③其中女：19'],
    ['in bold, as a list', '- **班组名称**：一米窗班组\n- **人数**：32人\n- **其中(女)**：19人'],
    ['with full-width blanks', '班 组 名 称：一米窗班组\u3000\u3000人　数：３２\u3000其中（女）：１９'],
  ])('%s', async (_, pasted) => {
    await at('teamName');
    await chat.says(pasted, /✓ (?:[^；\n]+；){2}[^；\n]+\n[\s\S]*1 管理人员/);
    expect(await answers()).toMatchObject({ teamName: '一米窗班组', headcount: 32, women: 19 });
  });

  it('passes over the words that stand over several columns', async () => {
    await at('managers');
    await chat.says('人员构成：管理3人、技术5人、员工24人，党员9人，团员11人', /✓ (?:[^；\n]+；){4}[^；\n]+\n/);
    await chat.says(
      '人员学历（人）：研究生1人，大学（含大专）24人，高中（中专）6人，其他1人，平均年龄31.5岁',
      /✓ (?:[^；\n]+；){4}[^；\n]+\n/,
    );
    expect(await answers()).toMatchObject({ managers: 3, technicians: 5, postgraduates: 1, averageAge: 31.5 });
  });

  it('takes no number for the asked column that belongs to another word', async () => {
    await at('headcount');
    await chat.says('车辆：5台，技术5人', /技术人员就这样填吗[\s\S]*车辆/);
    expect((await answers()).headcount).toBeUndefined();
  });
});
