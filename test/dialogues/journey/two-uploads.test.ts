import { afterEach, expect, it } from 'vitest';
import { journeyProblems } from '../../../src/catalog/problems/journey-problems.ts';
import { type CampaignDefinition, defineCampaign } from '../../../src/domain/campaign/schema.ts';
import { describeApplication } from '../../../src/usecases/console/describe-application.ts';
import { describeUpload } from '../../../src/usecases/pages/describe-upload.ts';
import { readApplicationFile } from '../../../src/usecases/papers/read-application-file.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';
import { answerCraftForm } from '../../support/campaigns/craft-answers.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

const open: Dialogue[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((chat) => chat.close()));
});

/** Asks for the certificate of the trade besides the stamped form. */
function withCertificate(): CampaignDefinition {
  const next = structuredClone(craft);
  const journey = next.tracks.craftsman?.journey ?? [];
  const certificate = { name: 'certificate', title: '技能等级证书', maxMegabytes: 10 };
  journey.splice(-1, 0, { step: 'upload', ...certificate, accept: ['image/jpeg', 'application/pdf'] });
  return defineCampaign(next);
}

const file = (name: string) => ({
  ...{ key: `media/${name}`, name: `${name}.pdf`, contentType: 'application/pdf', sizeBytes: 4 },
  sha256: name.padEnd(64, '0'),
});

/** Up to where the second paper is awaited. */
async function atCertificate(): Promise<Dialogue> {
  const chat = await dialogue('team', { campaigns: [withCertificate()] });
  open.push(chat);
  await answerCraftForm(chat);
  await chat.says('都对，出表', /传回来/u);
  await chat.sends({ kind: 'stored-files', purpose: 'stampedForm', files: [file('form')] }, /请上传“技能等级证书”/u);
  return chat;
}

const link = { ...{ person: 'wecom:heyan', nonce: 'n1' }, issuedAt: new Date('2021-11-25T09:00:00+08:00') };

it('finds nothing wrong in uploads of different names, and refuses two of one name', () => {
  const track = withCertificate().tracks.craftsman;
  if (!track) throw new Error('no track');
  expect(journeyProblems(track, true)).toEqual([]);
  const twice = { ...track, journey: track.journey.map((step) => ({ ...step, name: 'stampedForm' })) };
  expect(journeyProblems(twice as typeof track, true)).toMatchObject([{ place: 'journey.upload' }]); // other steps ignore a name
});

it('takes the second paper from the page, shows it to readers, and goes on to the submission', async () => {
  const chat = await atCertificate();
  const { id } = await chat.application();
  const page = await describeUpload(chat.season.ports, { ...link, subject: id });
  expect(page).toMatchObject({ upload: { paper: { title: '技能等级证书', step: 'certificate' }, maxMegabytes: 10 } });
  await chat.says('提交', /“技能等级证书”一张都还没收到/u); // who says so may have sent a file that never came
  await chat.sends(
    { kind: 'stored-files', purpose: 'certificate', files: [file('level')] },
    /“技能等级证书”收好了，一共 1 个文件[\s\S]*提交/u,
  );
  const application = await chat.application();
  expect(application.papers).toMatchObject({ certificate: { taken: { files: [{ name: 'level.pdf' }] } } });
  expect(application.stamped?.files).toMatchObject([{ name: 'form.pdf' }]);
  const shown = await describeApplication(chat.season.ports, id);
  expect(shown?.papers).toMatchObject([{ title: '技能等级证书', files: [{ name: 'level.pdf' }] }]);
  await chat.season.ports.files.put('media/level', new Uint8Array([37, 80, 68, 70]), 'application/pdf');
  expect(await readApplicationFile(chat.season.ports, application, file('level').sha256)).toMatchObject({
    name: 'level.pdf',
  });
  await chat.says('提交', /已经|提交/u);
  expect((await chat.application()).status).toBe('awaiting-recommendation');
});

it('takes it as photos in the chat, and anew after 上一步', async () => {
  const chat = await atCertificate();
  chat.season.media.set('photo', new Uint8Array([255, 216, 255, 224]));
  await chat.says('好了', /一张都还没收到/u);
  await chat.sends({ kind: 'stored-files', purpose: 'chat', files: [file('one')] }, /收好了，一共 1 个文件/u);
  await chat.says('上一步', /已经收下 1 个文件；要换就重新传/u);
  await chat.sends({ kind: 'stored-files', purpose: 'certificate', files: [file('two')] }, /收好了/u);
  expect((await chat.application()).papers?.certificate?.taken?.files).toMatchObject([{ name: 'two.pdf' }]);
});

it('keeps the second paper when the form is printed anew', async () => {
  const chat = await atCertificate();
  await chat.sends({ kind: 'stored-files', purpose: 'certificate', files: [file('level')] }, /提交/u);
  await chat.says('修改 工种');
  await chat.says('铣工', /重新打印/u);
  await chat.says('是');
  await chat.says('都对，出表', /第 2 版传回来/u);
  await chat.sends({ kind: 'stored-files', purpose: 'stampedForm', files: [file('form2')] }, /提交/u);
  expect((await chat.application()).papers?.certificate?.taken?.files).toMatchObject([{ name: 'level.pdf' }]);
});
