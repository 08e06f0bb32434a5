import { Command } from 'commander';
import { auditTexts } from '../../templates/messages/audit.ts';
import { openStore } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { verifyJournal } from '../usecases/audit/verify-journal.ts';
import { endProgress, print, printProgress, runCommand } from './run-command.ts';

/** `npm run audit -- verify`: checks the seal of every entry. The embedded store has to be free: stop the server first. Exit code 1 when something was changed. */
async function verify(): Promise<void> {
  const store = await openStore(readConfig(process.env));
  try {
    const report = await verifyJournal(store, (entries) => printProgress(auditTexts.reading(entries)));
    endProgress();
    print(auditTexts.read(report));
    for (const problem of report.problems) print(auditTexts.problem(problem));
    print(report.problems.length === 0 ? auditTexts.intact : auditTexts.changed);
    if (report.problems.length > 0) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

const program = new Command('audit').description(auditTexts.description);
program.command('verify').description(auditTexts.verifyDescription).action(verify);
runCommand(async () => {
  await program.parseAsync();
});
