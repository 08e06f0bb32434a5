import { Command } from 'commander';
import { retentionWords as words } from '../../templates/terminal/retention.ts';
import { buildApp } from '../app.ts';
import { commandClock } from '../assembly/start-process-clock.ts';
import { readConfig } from '../config/config.ts';
import { root } from '../process/root.ts';
import { planRetention, runRetention } from '../usecases/personal/retention.ts';
import { followCampaigns } from '../usecases/season/follow-campaigns.ts';
import { print, requireData, runCommand } from './run-command.ts';

/** `npm run retention -- --dry-run`: whose data would be erased today because its term ended; without the option it is erased now, as the daily job does.
 *  The embedded store has to be free: stop the server first. */
async function retention({ dryRun = false }: { dryRun?: boolean }): Promise<void> {
  const config = readConfig(process.env);
  requireData(config);
  const clock = await commandClock(config, config.campaignsDir ?? root);
  const app = await buildApp(config, { clock, logLevel: 'silent' });
  try {
    await followCampaigns(app.ports);
    for (const { title, retention: terms } of app.ports.campaigns) print(words.terms(title, terms?.days ?? null));
    const { due, next } = await planRetention(app.ports);
    for (const { applications, dueOn } of due) print(words.due(applications, dueOn));
    for (const { day, people } of next) print(words.next(day, people));
    if (due.length === 0) print(words.none);
    if (dryRun || due.length === 0) return;
    for (let run = await runRetention(app.ports); run; run = await runRetention(app.ports))
      if (run.ended) print(words.done(run.ended));
  } finally {
    await app.close();
  }
}

const program = new Command('retention')
  .description(words.description)
  .option('--dry-run', words.dryRun)
  .action(retention);
runCommand(async () => {
  await program.parseAsync();
});
