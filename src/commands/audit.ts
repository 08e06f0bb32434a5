import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { auditTexts } from '../../templates/terminal/audit.ts';
import { openStore } from '../app.ts';
import { readConfig } from '../config/config.ts';
import type { Store } from '../ports/store/store.ts';
import { checkProof, proveApplication } from '../usecases/audit/prove-application.ts';
import { verifyJournal } from '../usecases/audit/verify-journal.ts';
import { readProof } from './read-proof.ts';
import { endProgress, print, printProgress, requireData, runCommand } from './run-command.ts';

/** `npm run audit -- verify`: checks the seal of every entry and every root; with a file, a proof, without any store. Exit code 1 when something was changed. */
async function verify(file?: string): Promise<void> {
  if (file !== undefined) return verifyProof(file);
  const store = await openKept();
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

async function verifyProof(file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  const proof = bytes && (await readProof(bytes));
  const found = proof && checkProof(proof);
  print(found ? auditTexts.proof(found) : auditTexts.noProof(file));
  if (found?.kind !== 'holds') process.exitCode = 1;
}

/** `npm run audit -- proof NUMBER --out FILE`: what an applicant takes along. */
async function prove(application: string, { out }: { out: string }): Promise<void> {
  const store = await openKept();
  try {
    const proof = await proveApplication(store, application);
    if (proof) await writeFile(out, JSON.stringify(proof, null, 1), { mode: 0o600 });
    print(proof ? auditTexts.proofSaved(out, proof) : auditTexts.notYet(application));
    if (!proof) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

function openKept(): Promise<Store> {
  const config = readConfig(process.env);
  requireData(config);
  return openStore(config);
}

const program = new Command('audit').description(auditTexts.description);
program.command('verify [file]').description(auditTexts.verifyDescription).action(verify);
program
  .command('proof <application>')
  .description(auditTexts.proofDescription)
  .requiredOption('--out <file>', auditTexts.proofOut)
  .action(prove);
runCommand(async () => {
  await program.parseAsync();
});
