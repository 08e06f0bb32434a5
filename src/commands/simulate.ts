import { Command } from 'commander';
import { simulateWords, transcript } from '../../templates/simulate.ts';
import { readConfig } from '../config/config.ts';
import { simulatedPeople } from '../simulator/people.ts';
import { print, runCommand } from './run-command.ts';
import { readApplicationFile } from './simulate/application-file.ts';
import { applySeason } from './simulate/apply-season.ts';
import { openStage } from './simulate/stage.ts';
import { printConversation } from './simulate/transcript.ts';

/** `npm run simulate -- --apply FILE.json`: scripted people use the product through the simulated platform; exit code 0 only
 *  when the result was told and what is stored equals the file. `MONGO_URL` and `REDIS_URL` are handed on to the product. */
async function simulate(): Promise<void> {
  const { apply } = new Command('simulate')
    .requiredOption('--apply <file>', simulateWords.apply)
    .parse()
    .opts<{ apply: string }>();
  const file = await readApplicationFile(apply);
  const { mongoUrl, redisUrl } = readConfig(process.env);
  const stage = await openStage({
    ...(mongoUrl ? { MONGO_URL: mongoUrl } : {}),
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  });
  const names = new Map(simulatedPeople.map(({ userId, name }) => [userId, name]));
  const end = printConversation(stage.simulator, names, print);
  try {
    print(transcript.progress(transcript.steps.start));
    await stage.product.start();
    const applicant = file.form === 'team' ? 'heyan' : 'shenjiean';
    const { count, differences } = await applySeason(stage, file, {
      applicant,
      onProgress: (step) => print(transcript.progress(step)),
    });
    for (const { label, stored, wanted } of differences) print(transcript.different(label, stored, wanted));
    if (differences.length > 0) process.exitCode = 1;
    else print(transcript.equal(count));
  } catch (error) {
    print(transcript.failed(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  } finally {
    end();
    await stage.close();
  }
}

runCommand(simulate);
