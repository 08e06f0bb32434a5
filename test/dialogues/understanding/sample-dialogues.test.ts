import { expect, it } from 'vitest';
import { type DialogueLine, expectationOf } from '../../../src/commands/simulate/play-dialogue.ts';
import { formOf, trackOf } from '../../../src/domain/application/answers/progress.ts';
import { type Answers, isPictureList } from '../../../src/domain/form/base/answers.ts';
import type { FormDefinition } from '../../../src/domain/form/schema.ts';
import { sampleApplication } from '../../support/campaigns/sample-answers.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';
import { playSample } from '../../support/seasons/sample-run.ts';

/** Both styles (one answer a line; the form pasted) on both forms. */
const dialogues = ['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'] as const;

/** What the bot says to lines that are no answers, by their note. */
const replies: [RegExp, RegExp][] = [
  [/greeting; welcome/, /您报哪一类/],
  [/start an application; ask team or individual/, /班组[\s\S]*个人/],
  [/closing date/, /12月17日[\s\S]*推荐单位/],
  [/ask the same question again$/, /推荐单位|人数|【|▎/],
  [/which recommending body; offer/, /各区[\s\S]*行业[\s\S]*集团/],
  [/kind of body is group; ask which one/, /申汀轨道交通集团有限公司/],
  [/all clauses of annex 1/, /预报名完成[\s\S]*1 (?:班组名称|姓名)/],
  [/more than 人数 32/, /35[\s\S]*32/],
  [/back; ask 共青团员 again and show 12/, /【共青团员】[\s\S]*12人/],
  [/the four add up to 33/, /33[\s\S]*32/],
  [/nothing to record; wait/, /不急|等您/],
  [/help; list the commands/, /上一步[\s\S]*1 所在单位；/],
  [/five digits, six are needed/, /5位[\s\S]*6位/],
  [/rare character/, /何䶮[\s\S]*【电话】/],
  [/no dot in the domain/, /少了一个点/],
  [/pause; say that all is kept/, /继续/],
  [/resume; go on at 联系电话/, /【联系电话】/],
  [/progress; list what is missing/, /还差[\s\S]*【联系电话】/],
  [/edit 邮编; show 200027/, /【邮编】[\s\S]*200027/],
  [/17 over the limit of 200/, /17/],
  [/2500 to 3000 characters/, /2500[\s\S]*3000/],
  [/in several messages, ending with 写完了/, /写完了/],
  [/ask for the text itself/, /正文|文字/],
  [/17 short of 2500/, /17/],
  [/ask for the first/, /第 1 个/],
  [/ask who granted it/, /哪个单位颁/],
  [/may the third certificate come later/, /可以/],
  [/no more awards/, /花博会交通保障先进集体[\s\S]*【事迹材料图片】/],
  [/ask for its caption/, /说明/],
  [/show the summary/, /就是上面这份[\s\S]*请核对/],
  [/the form is made into a PDF/, /第 1 版/],
  [/where the PDF is/, /PDF[\s\S]*\[文件\]/],
  [/copy of the certificate for award 3/, /第 3 张证书/],
  [/say what is still missing: the stamped form/, /盖章申报表/],
  [/the stamped form must be a PDF/, /PDF/],
  [/say which pages are missing and both ways on/, /还差 3 页[\s\S]*PDF/],
  [/stamped form accepted; ask whether to submit/, /收好了[\s\S]*提交吗/],
  [/submit; ask for a yes/, /提交成功/],
  [/submitted on 2021-12-09, waiting/, /12月9日提交[\s\S]*申汀/],
  [/middle of January 2022/, /2022年1月中旬/],
  [/aside: thanks/, /不客气|应该的/],
  [/it may be put off/, /跳过/],
  [/how he is called, not his name/, /姓名/],
  [/ask for another order/, /1 [\s\S]*2 [\s\S]*新的顺序/],
  [/photo 2 is taken away/, /第 2 张去掉了/],
];

it.each(dialogues)('%s is understood line by line, and ends submitted with every answer of the file', async (name) => {
  const sample = sampleApplication(name);
  const chat = await dialogue(sample.form);
  let certificates = 0;
  let last = '';
  await playSample(chat, name, async (line, heard) => {
    const at = `line ${line.line}: ${line.text.slice(0, 40)} → ${heard}`;
    expect(heard, at).not.toBe('');
    expect(heard, `the same twice, ${at}`).not.toBe(last);
    last = heard;
    for (const [note, reply] of replies) if (note.test(line.note)) expect(heard, at).toMatch(reply);
    if (/copy of the certificate/.test(line.note)) certificates += 1;
    await compare(chat, line, at);
  });
  const application = await chat.application();
  const form = formOf(trackOf(chat.season.ports.campaigns[0]!, application));
  expect(labelled(form, application.answers)).toMatchObject(sample.answers);
  expect(captions(application.answers.deedsPhotos)).toEqual(sample.photos.map(({ caption }) => caption));
  expect(captions(application.answers.awardCertificates)).toHaveLength(certificates);
  expect(application.status).toBe('awaiting-recommendation');
  expect(application.printed?.version).toBe(1);
  expect(application.changedSincePrinting).toEqual([]);
  await chat.close();
});

/** What a line says stands as soon as it is said; what the confirmation fills in is compared at the end. */
async function compare(chat: Dialogue, line: DialogueLine, at: string): Promise<void> {
  const { answers } = expectationOf(line.note);
  const given = answers.filter(({ label }) => !/^(track|推荐行业)/u.test(label));
  if (given.length === 0) return;
  const application = await chat.application();
  const form = formOf(trackOf(chat.season.ports.campaigns[0]!, application));
  const stored = labelled(form, application.answers);
  for (const { label, value } of given)
    expect(`${label} = ${[stored[label]].flat().join('、')}`, at).toBe(`${label} = ${value}`);
}

function labelled(form: FormDefinition, answers: Answers): Record<string, unknown> {
  return Object.fromEntries(form.fields.map(({ id, label }) => [label, answers[id]]));
}

function captions(value: Answers[string]): string[] {
  return isPictureList(value) ? value.map(({ caption }) => caption) : [];
}
