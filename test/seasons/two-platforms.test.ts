import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { loadCampaigns } from '../../src/catalog/load-campaigns.ts';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { campaignOfFile } from '../../src/commands/simulate/campaign-of-file.ts';
import { compareStored } from '../../src/commands/simulate/compare.ts';
import { bubbleText, type Phone, phoneOf } from '../../src/commands/simulate/phone.ts';
import { type DialogueLine, parseDialogue } from '../../src/commands/simulate/play-dialogue.ts';
import { samplePicture } from '../../src/commands/simulate/sample-picture.ts';
import { openStage } from '../../src/commands/simulate/stage.ts';
import { stampForm } from '../../src/commands/simulate/stamp-form.ts';
import { root } from '../../src/process/root.ts';
import { createSimulatorClock } from '../../src/simulator/clock.ts';
import { playDingtalk } from '../../src/simulator/platforms/dingtalk/platform.ts';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';

const APPLICANT = 'shenjiean';
const app = { clientId: 'dingapp', clientSecret: 'the-app-secret', robotCode: 'dingrobot', corpId: 'dingcorp' };
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/applications/${name}`, import.meta.url));

/** One product with an app on either platform. */
async function openBoth() {
  const clock = createSimulatorClock(new Date('2021-11-25T09:00:00+08:00'));
  const dingtalk = createSimulator({
    play: playDingtalk({ ...app, mode: 'stream', redeliveryMilliseconds: 5000 }),
    ...{ clock, folder: null, rateLimits: false },
  });
  onTestFinished(() => dingtalk.close());
  const base = await dingtalk.listen();
  const stage = await openStage({
    ...{
      DINGTALK_CLIENT_ID: app.clientId,
      DINGTALK_CLIENT_SECRET: app.clientSecret,
      DINGTALK_ROBOT_CODE: app.robotCode,
    },
    ...{ DINGTALK_API_BASE: `${base}/dingtalk/api`, DINGTALK_OAPI_BASE: `${base}/dingtalk/oapi` },
  });
  onTestFinished(() => stage.close());
  await stage.product.start();
  return { stage, dingtalk };
}

/** Says a line and reads what comes, until nothing more does. */
async function say(
  simulator: Simulator,
  phone: Phone,
  { kind, text, line }: Pick<DialogueLine, 'kind' | 'text' | 'line'>,
) {
  if (kind === 'text') await phone.says(text);
  else await phone.sendsImage(await samplePicture(line), text);
  await phone.watchesFor(() => true);
  for (let known = -1; known !== simulator.mark(); ) {
    known = simulator.mark();
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

it('an applicant begins in WeCom, goes on in DingTalk at the same question, and submits there', {
  timeout: 240_000,
}, async () => {
  const { stage, dingtalk } = await openBoth();
  const scenes = parseDialogue(await readFile(fixture('dialogue-individual-courier.md'), 'utf8'));
  const file = await readSampleApplication(fixture('individual-courier.json'));
  const lines = scenes.flatMap((scene) => scene.lines);
  const half = Math.floor(lines.length / 2);
  const [first, second] = [phoneOf(stage.simulator, APPLICANT), phoneOf(dingtalk, APPLICANT)];
  for (const line of lines.slice(0, half)) await say(stage.simulator, first, line);

  await first.says('换应用');
  const told = await first.waitsFor((entry) => /同一人 \w{8}/.test(bubbleText(entry)));
  const [words = ''] = /同一人 \w{8}/.exec(bubbleText(told)) ?? [];
  await say(dingtalk, second, { kind: 'text', text: words, line: 0 });
  expect(dingtalk.chatOf(APPLICANT).map(bubbleText).join('\n')).toContain('绑好了');

  const heardBefore = stage.simulator.chatOf(APPLICANT).length;
  for (const line of lines.slice(half)) {
    if (line.kind !== 'file') await say(dingtalk, second, line);
    else {
      await dingtalk.waitFor(
        APPLICANT,
        ({ content }) => content.kind === 'link' && content.url.includes('/upload'),
        60_000,
      );
      // The article comes before the form: the form is what is last.
      const form = dingtalk.chatOf(APPLICANT).findLast(({ content }) => content.kind === 'file');
      const printed = form?.content.kind === 'file' ? dingtalk.mediaOf(form.content.mediaId)?.bytes : undefined;
      const before = dingtalk.mark();
      await dingtalk.userSendsFile(APPLICANT, await stampForm(printed ?? new Uint8Array()), line.text);
      await dingtalk.waitFor(
        APPLICANT,
        (entry) => entry.from === 'app' && /提交/.test(bubbleText(entry)),
        60_000,
        before,
      );
    }
  }
  expect(stage.simulator.chatOf(APPLICANT)).toHaveLength(heardBefore);
  await stage.product.stop('SIGTERM');
  const campaign = campaignOfFile(await loadCampaigns(root), file, undefined);
  const { differences, status } = await compareStored(stage.product.env, campaign, `wecom:${APPLICANT}`, file);
  // The day of printing alone: it is the first of the dialogue's days here.
  expect(differences.filter(({ label }) => !/年月日$/.test(label))).toEqual([]);
  expect(status).toBe('awaiting-recommendation');
});
