import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { after } from '../../conversation/base/words.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { objectionView } from '../../domain/objection/objection.ts';
import type { Ports } from '../../ports/ports.ts';
import { refreshRow } from '../follow-entry.ts';

/** The objection that somebody confirms or takes back by its number, and where its copy was read. @returns null for every other message */
export async function findConfirming(
  { views, journal, campaigns, vocabulary }: Pick<Ports, 'views' | 'journal' | 'campaigns' | 'vocabulary'>,
  heard: Heard,
): Promise<{ confirming: NonNullable<Scene['confirming']>; seq: number } | null> {
  if (heard.kind !== 'text') return null;
  const confirmed = after(vocabulary, 'confirm-objection', heard.text);
  const typed = confirmed ?? after(vocabulary, 'withdraw-objection', heard.text);
  if (typed === null) return null;
  const what = confirmed === null ? 'withdraw' : 'confirm';
  const id = typed.toUpperCase();
  const row = /^[0-9A-Z]{8,20}$/u.test(id) ? await refreshRow({ views, journal }, objectionView, id) : null;
  const title = findCampaign(campaigns, row?.data.campaign)?.title ?? '';
  return { confirming: { what, id, objection: row?.data ?? null, title }, seq: row?.seq ?? 0 };
}
