import { turn } from '../../conversation/turn.ts';
import { adaptToRevision } from '../../domain/application/answers/adapt.ts';
import { splitColumns } from '../../domain/application/answers/changed-fields.ts';
import { isSubmitted, missingFields } from '../../domain/application/answers/progress.ts';
import { applicationView, evolveApplication } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { filersOf } from '../../domain/application/together/together.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { loadScene } from '../scene/load-scene.ts';

type Needs = Parameters<typeof loadScene>[0] & Pick<Ports, 'journal'>;

/** Somebody who would be asked again; `fields`: answers that no longer fit, columns that an answered one was split into, and for whoever had
 *  confirmed also columns that are new. */
interface AskedAgain {
  person: PersonId;
  application: string;
  fields: readonly string[];
}

/** What the campaigns as they are now would make of the stored conversations. */
export interface Replay {
  conversations: number;
  again: AskedAgain[];
  /** Conversations that could not go on: `no-track` where the campaign no longer has what they apply as, `nothing-said`, or the error. */
  stranded: { person: PersonId; application: string; why: string }[];
}

/** Folds every stored application from the journal and lets each of its people say one word that changes nothing. Writes nothing.
 *  @param tell hears how many conversations were played so far */
export async function replayConversations(
  ports: Needs,
  campaigns: readonly CampaignDefinition[],
  tell: (conversations: number) => void = () => {},
): Promise<Replay> {
  const replay: Replay = { conversations: 0, again: [], stranded: [] };
  for await (const { id } of ports.views.listAll<Application>(applicationView)) {
    const application = (await ports.journal.read(`application/${id}`)).reduce(evolveApplication, null);
    const campaign = findCampaign(campaigns, application?.campaign);
    if (!application || isSubmitted(application)) continue;
    const fields = campaign ? askedAgain(campaign, application, ports.clock.now()) : [];
    for (const person of filersOf(application)) {
      replay.conversations += 1;
      tell(replay.conversations);
      if (fields.length > 0) replay.again.push({ person, application: id, fields });
      const isGone = campaign !== null && campaign.tracks[application.track] === undefined;
      const why = isGone ? 'no-track' : await whyStranded({ ...ports, campaigns }, person);
      if (why !== null) replay.stranded.push({ person, application: id, why });
    }
  }
  return replay;
}

/** What a person is asked who has answered it, or thought to be done. */
function askedAgain(campaign: CampaignDefinition, kept: Application, now: Date): string[] {
  const { application, asksAgain } = adaptToRevision(campaign, kept, now);
  const track = campaign.tracks[application.track];
  if (!track || kept.revision === campaign.revision) return asksAgain;
  const missing = missingFields(track, application).map(({ id }) => id);
  const split = splitColumns(campaign, application.track)
    .filter(({ old }) => application.answers[old] !== undefined)
    .flatMap(({ into }) => into.filter((id) => missing.includes(id)));
  // Whoever had it confirmed or printed once, or sent back, had nothing left but what was sent back.
  const wasDone = kept.isConfirmed || kept.printed !== null || kept.status === 'returned';
  const sentBack = kept.returned?.fields ?? [];
  const fresh = wasDone ? missing.filter((id) => !sentBack.includes(id)) : [];
  return [...new Set([...asksAgain, ...split, ...fresh])];
}

/** @returns null when the conversation goes on */
async function whyStranded(ports: Needs, person: PersonId): Promise<string | null> {
  const [resume = ''] = ports.vocabulary.words.resume;
  const heard = { kind: 'text' as const, text: resume };
  try {
    const { scene } = await loadScene(ports, person, heard, 'REPLAYED');
    const outcome = turn(scene, heard);
    return outcome && outcome.parts.length > 0 ? null : 'nothing-said';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
