import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { simulateWords, transcript } from '../../templates/simulate.ts';
import { readConfig } from '../config/config.ts';
import { simulatedPeople } from '../simulator/people.ts';
import { print, runCommand } from './run-command.ts';
import { readSampleApplication } from './simulate/application-file.ts';
import { applySeason } from './simulate/apply-season.ts';
import type { Difference } from './simulate/compare.ts';
import { parseDialogue } from './simulate/play-dialogue.ts';
import { type Played, playSeason, sampleBeside } from './simulate/play-season.ts';
import { openStage, type StageChannel, stageChannels } from './simulate/stage.ts';
import { printConversation } from './simulate/transcript.ts';
import { playTroubles } from './simulate/troubles.ts';

/** `npm run simulate -- [--campaign ID] --apply FILE.json [--faults] | --play FILE.md] [--channel NAME]`: scripted people use the product through the simulated platform; exit code 0 only
 *  when the result was told (a dialogue: when it ended submitted) and what is stored equals the file. `MONGO_URL` and `REDIS_URL` are handed on to the product. */
async function simulate(): Promise<void> {
  const { apply, play, campaign, faults, channel } = new Command('simulate')
    .option('--apply <file>', simulateWords.apply)
    .option('--play <file>', simulateWords.play)
    .option('--campaign <id>', simulateWords.campaign)
    .option('--faults', simulateWords.faults)
    .addOption(new Option('--channel <name>', simulateWords.channel).choices(stageChannels).default('wecom'))
    .parse()
    .opts<{ apply?: string; play?: string; campaign?: string; faults?: boolean; channel: StageChannel }>();
  const path = apply ?? (play ? await sampleBeside(play) : null);
  const file = path ? await readSampleApplication(path) : null;
  const scenes = play ? parseDialogue(await readFile(play, 'utf8')) : null;
  if ((apply === undefined) === (play === undefined)) throw new Error(simulateWords.oneOf);
  // Its people press the buttons of cards.
  if (apply !== undefined && channel === 'dingtalk-http') throw new Error(simulateWords.playOnly);
  const { mongoUrl, redisUrl } = readConfig(process.env);
  const env = { ...(mongoUrl ? { MONGO_URL: mongoUrl } : {}), ...(redisUrl ? { REDIS_URL: redisUrl } : {}) };
  const stage = await openStage(env, 1000, channel);
  const names = new Map(simulatedPeople.map(({ userId, name }) => [userId, name]));
  const end = printConversation(stage.simulator, names, print);
  try {
    print(transcript.progress(transcript.steps.start));
    await stage.product.start();
    const applicant = file?.form === 'individual' ? 'shenjiean' : 'heyan';
    if (scenes) report(await playSeason(stage, scenes, applicant, file, campaign));
    else if (file) {
      const onProgress = (step: string) => print(transcript.progress(step));
      if (faults)
        playTroubles(stage.simulator, { onTrouble: (name) => print(transcript.trouble(transcript.troubles[name])) });
      const phones = faults ? { phones: { patienceMilliseconds: 60_000, resends: 3 } } : {};
      const { count, differences } = await applySeason(stage, file, { applicant, campaign, onProgress, ...phones });
      tell(differences);
      if (differences.length === 0) print(transcript.equal(count));
    }
  } catch (error) {
    print(transcript.failed(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  } finally {
    end();
    await stage.close();
  }
}

function report({ lines, status, differences }: Played): void {
  tell(differences);
  if (status === 'draft') {
    print(transcript.notSubmitted(status));
    process.exitCode = 1;
  } else if (differences.length === 0) print(transcript.played(lines));
}

function tell(differences: readonly Difference[]): void {
  for (const { label, stored, wanted } of differences) print(transcript.different(label, stored, wanted));
  if (differences.length > 0) process.exitCode = 1;
}

runCommand(simulate);
