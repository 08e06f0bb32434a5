import { trackOf } from '../../../domain/application/answers/progress.ts';
import { titleOf } from '../../../domain/application/answers/title-of.ts';
import { decide } from '../../../domain/application/decide.ts';
import { evolve } from '../../../domain/application/evolve.ts';
import { callNameOf } from '../../../domain/application/together/together.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import { say } from '../../../domain/messages/messages.ts';
import { nextBookmark, type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { openSections } from '../../journey/place/open-places-for.ts';

/** A colleague typed a code: joins the application as a helper and is asked which part to fill in.
 *  @returns null when no code was typed */
export function joinTurn(scene: Scene): Outcome | null {
  const { joining, now, person } = scene;
  if (joining === undefined) return null;
  const campaign = findCampaign(scene.campaigns, joining?.application.campaign);
  if (joining === null || !campaign) return outcomeStaying(scene, [say('together.bad-code', {})]);
  const { code, name } = joining;
  const decision = decide(
    joining.application,
    { kind: 'join', code, name },
    { campaign, now, by: person.id, contacts: [] },
  );
  if (decision.kind === 'refused')
    return outcomeStaying(scene, [say('refused', { reason: decision.reason, values: { ...decision.values } })]);
  const at = now.toISOString();
  const application = decision.events.reduce((known, event) => evolve(known, event, at), joining.application);
  const track = trackOf(campaign, application);
  const sections = openSections(track, application, scene.ownerPlace ?? null);
  const isOwner = application.applicant === person.id;
  const mode = { kind: 'choosing-section' as const, sections: sections.map((section) => section.name) };
  const bookmark = {
    ...nextBookmark({ ...scene, campaign, isSettled: true, application }),
    application: application.id,
    place: null,
    skipped: [],
    isDetour: false,
    misses: 0,
    lastField: null,
    section: null,
    mode: isOwner ? null : mode,
  };
  const title = titleOf(campaign, application);
  const joined = say('together.joined', {
    application: application.id,
    title,
    owner: callNameOf(application, application.applicant),
  });
  return {
    change: { kind: 'application', application: application.id, events: decision.events },
    effects: decision.effects,
    bookmark,
    parts: isOwner
      ? [say('own.switched', { application: application.id, title })]
      : [joined, say('together.sections', { sections })],
  };
}
