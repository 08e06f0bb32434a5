import { Command } from 'commander';
import { operations } from '../../templates/terminal/operations.ts';
import { openStore } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { rebuildViews } from '../usecases/store/rebuild-views.ts';
import { endProgress, print, printProgress, requireData, runCommand } from './run-command.ts';

/** `npm run rebuild`: folds all views again from the journal. The embedded store has to be free: stop the server first. */
async function rebuild(): Promise<void> {
  new Command('rebuild').description(operations.rebuildDescription).parse();
  const config = readConfig(process.env);
  requireData(config);
  const store = await openStore(config);
  try {
    const rebuilt = await rebuildViews(store, (entries) => printProgress(operations.rebuilding(entries)));
    endProgress();
    print(operations.rebuilt(rebuilt.entries, rebuilt.rows.application ?? 0, rebuilt.rows.person ?? 0));
    print(rebuilt.differing === 0 ? operations.rebuiltEqual : operations.rebuiltDiffering(rebuilt.differing));
  } finally {
    await store.close();
  }
}

runCommand(rebuild);
