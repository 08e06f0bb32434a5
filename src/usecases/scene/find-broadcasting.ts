import type { BroadcastScene, Heard } from '../../conversation/base/scene.ts';
import { means } from '../../conversation/meaning/words.ts';
import { wordingBehind } from '../../conversation/turns/broadcast/wording-behind.ts';
import type { Broadcast } from '../../domain/broadcast/broadcast.ts';
import { broadcastView } from '../../domain/broadcast/broadcast-events.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { stopWish } from '../../domain/language/talk/stop-words.ts';
import type { Person } from '../../domain/people/person.ts';
import type { CommandWord } from '../../domain/vocabulary.ts';
import type { Ports } from '../../ports/ports.ts';
import { type BroadcastProgress, findProgress, listBroadcasts } from '../broadcasts/list-broadcasts.ts';
import { countStates } from '../broadcasts/preview-broadcast.ts';
import { refreshRow } from '../follow-entry.ts';

type Needs = Pick<
  Ports,
  'campaigns' | 'staffNames' | 'views' | 'journal' | 'outbox' | 'claims' | 'channels' | 'vocabulary' | 'clock'
>;

const WORDS: readonly CommandWord[] = [
  ...(['broadcast', 'broadcast-progress', 'broadcast-undo', 'broadcast-pause', 'broadcast-resume'] as const),
  ...(['broadcast-stop', 'broadcast-retry', 'broadcast-recall'] as const),
];

/** What a turn about a broadcast looks at, with the journal positions it was read at; null when it is about none. People are counted in every state: it takes
 *  as long as there are applications, and only when staff say so. */
export async function findBroadcasting(
  ports: Needs,
  person: Person,
  campaign: CampaignDefinition,
  heard: Heard,
): Promise<{ scene: BroadcastScene; seqs: [string, number][] } | null> {
  const mode = person.bookmark?.mode;
  const isMeant =
    heard.kind === 'text' &&
    (WORDS.some((word) => means(ports.vocabulary, word, heard.text)) || wordingBehind(ports, heard.text) !== null);
  const isStopped = heard.kind === 'text' && stopWish(heard.text) !== null;
  const pressed = heard.kind === 'choice' && heard.card?.kind === 'broadcast' ? heard.card : null;
  if (!isMeant && !isStopped && !pressed && mode?.kind !== 'broadcasting') return null;
  const [counts, about] = await Promise.all([
    isMeant || pressed || mode?.kind === 'broadcasting' ? countStates(ports, campaign, ports.clock.now()) : {},
    pressed?.step === 'sent' ? findProgress(ports, pressed.broadcast) : findNewest(ports, person, campaign),
  ]);
  const written = mode?.kind === 'broadcasting' ? mode : person.bookmark?.broadcast;
  const ids = [about?.broadcast.id, written?.broadcast];
  const rows = await Promise.all(
    ids.map((id) => (id === undefined ? null : refreshRow<Broadcast>(ports, broadcastView, id))),
  );
  const known = rows.flatMap((row) => (row ? [row] : []));
  return {
    scene: {
      counts,
      known: known.map(({ data }) => data),
      progress: about
        ? {
            ...{ id: about.broadcast.id, status: about.broadcast.status, text: about.broadcast.wording.text },
            ...{ people: about.people, counts: about.counts, failed: about.failed, sendAt: about.broadcast.sendAt },
          }
        : null,
    },
    seqs: known.map(({ id, seq }) => [`broadcast/${id}`, seq]),
  };
}

/** The person's broadcast of the campaign that was changed last; not one that was never sent. */
async function findNewest(
  ports: Needs,
  { id }: Person,
  campaign: CampaignDefinition,
): Promise<BroadcastProgress | null> {
  const listed = await listBroadcasts(ports, campaign.id);
  return listed.find(({ broadcast }) => broadcast.by === id && broadcast.status !== 'draft') ?? null;
}
