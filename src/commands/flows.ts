import { access } from 'node:fs/promises';
import { Command } from 'commander';
import { flowsWords } from '../../templates/messages/flows.ts';
import { openStore, root } from '../app.ts';
import { loadCampaigns, referenceProblems } from '../catalog.ts';
import { readConfig } from '../config/config.ts';
import { drawJourney } from '../conversation/draw-journey.ts';
import { type Dropped, findDropped } from '../usecases/find-dropped.ts';
import { print, runCommand } from './run-command.ts';

/** `npm run flows -- check`: refuses campaigns that name what does not exist, or that no longer ask for what people have answered
 *  in the configured store (stop the server first). `npm run flows -- graph`: a Mermaid chart of each journey. */
async function flows(): Promise<void> {
  const program = new Command('flows');
  program.command('check').description(flowsWords.check).action(check);
  program.command('graph').description(flowsWords.graph).action(graph);
  await program.parseAsync();
}

async function check(): Promise<void> {
  const campaigns = await loadCampaigns(root);
  const problems = campaigns.flatMap((campaign) =>
    referenceProblems(campaign).map((problem) => `${campaign.id}: ${problem}`),
  );
  const dropped = await droppedFrom(campaigns);
  for (const problem of problems) print(flowsWords.problem(problem));
  for (const { campaign, track, field, applications } of dropped)
    print(flowsWords.dropped(campaign, track, field, applications));
  if (problems.length + dropped.length > 0) process.exitCode = 1;
  else print(flowsWords.sound(campaigns.length));
}

async function droppedFrom(campaigns: Awaited<ReturnType<typeof loadCampaigns>>): Promise<Dropped[]> {
  const config = readConfig(process.env);
  const isEmpty =
    !config.mongoUrl &&
    (await access(config.dataDir).then(
      () => false,
      () => true,
    ));
  if (isEmpty) return [];
  const store = await openStore(config);
  try {
    return await findDropped(store, campaigns);
  } finally {
    await store.close();
  }
}

async function graph(): Promise<void> {
  for (const campaign of await loadCampaigns(root)) {
    for (const track of Object.values(campaign.tracks))
      print(`%% ${campaign.id}: ${track.title}\n${drawJourney(track)}\n`);
  }
}

runCommand(flows);
