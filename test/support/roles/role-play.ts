import campaign from '../../../flows/star-2021/campaign.ts';
import type { Heard, Scene } from '../../../src/conversation/base/scene.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { evolve } from '../../../src/domain/application/evolve.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { evolveBroadcastBy } from '../../../src/domain/broadcast/broadcast-events.ts';
import { noHandoverYet } from '../../../src/domain/handover/handover.ts';
import { evolveHandoverBy } from '../../../src/domain/handover/handover-events.ts';
import type { Part } from '../../../src/domain/messages/messages.ts';
import { newPerson } from '../../../src/domain/people/person.ts';
import { bodyKey } from '../../../src/domain/recommendation/papers.ts';
import { evolvePapersBy } from '../../../src/domain/recommendation/papers-events.ts';
import { vocabulary } from '../../../templates/vocabulary.ts';

/** A conversation of somebody in whatever role, without store, clock or channel. */
export interface RolePlay {
  scene: Scene;
  /** What was said to the last message. */
  parts: readonly Part[];
  /** Whether the last message put something on record. */
  isStored: boolean;
}

/** @param known what the scene has beside an empty one */
export function beginAs(person: string, now: Date, known: Partial<Scene>): RolePlay {
  const scene: Scene = {
    ...{ campaign, isSettled: true, campaigns: [campaign], desks: [], vocabulary, person: newPerson(person) },
    ...{ application: null, waiting: [], contacts: [], isStaff: false, staff: [], now, newApplicationId: 'SB7K3M9Q' },
    undoSeconds: 60,
    ...known,
  };
  return { scene, parts: [], isStored: false };
}

/** One message further: what it changes is in the scene of the next. */
export function sayAs(play: RolePlay, reply: string | Heard): RolePlay {
  const heard: Heard = typeof reply === 'string' ? { kind: 'text', text: reply } : reply;
  const outcome = turn(play.scene, heard);
  if (!outcome) return { ...play, parts: [], isStored: false };
  const { change, bookmark, parts } = outcome;
  const scene = { ...withChange(play.scene, change), person: { ...play.scene.person, bookmark } };
  return { scene, parts, isStored: change.events.length > 0 };
}

type Change = NonNullable<ReturnType<typeof turn>>['change'];

function withChange(scene: Scene, change: Change): Scene {
  const at = scene.now.toISOString();
  switch (change.kind) {
    case 'application': {
      const one = [scene.application, ...(scene.own ?? []), ...scene.desks.flatMap(({ waiting }) => waiting)].find(
        (known) => known?.id === change.application,
      );
      const next = change.events.reduce<Application | null>((known, event) => evolve(known, event, at), one ?? null);
      return next ? withApplication(scene, next) : scene;
    }
    case 'body': {
      const desks = scene.desks.map((desk) => {
        const { state, endorsed } = desk.papers;
        if (bodyKey(state.campaign, state.body) !== change.key) return desk;
        const papers = change.events.reduce((known, event) => evolvePapersBy(known, event, at), state);
        return { ...desk, papers: { state: papers, endorsed } };
      });
      return { ...scene, desks };
    }
    case 'broadcast': {
      const { broadcasting } = scene;
      if (!broadcasting) return scene;
      const place = { id: change.id, seq: 1, cause: 'c', at };
      const before = broadcasting.known.find(({ id }) => id === change.id) ?? null;
      const next = change.events.reduce((known, event) => evolveBroadcastBy(known, event, place), before);
      const others = broadcasting.known.filter(({ id }) => id !== change.id);
      const people = next?.expected ?? 0;
      const progress = next &&
        next.status !== 'draft' && {
          ...{ id: next.id, status: next.status, text: next.wording.text, people, counts: {}, failed: 0 },
          sendAt: next.sendAt,
        };
      const known = next ? [...others, next] : others;
      return { ...scene, broadcasting: { ...broadcasting, known, progress: progress || broadcasting.progress } };
    }
    case 'handover': {
      const handovers = scene.handovers ?? [];
      const before = handovers.find(({ asker }) => asker === change.asker) ?? noHandoverYet(change.asker);
      const next = change.events.reduce((known, event) => evolveHandoverBy(known, event, at), before);
      return { ...scene, handovers: [...handovers.filter(({ asker }) => asker !== change.asker), next] };
    }
    default:
      return scene;
  }
}

function withApplication(scene: Scene, next: Application): Scene {
  const isOwn = next.applicant === scene.person.id;
  const own = [...(scene.own ?? []).filter(({ id }) => id !== next.id), next];
  const desks = scene.desks.map((desk) => ({
    ...desk,
    waiting: desk.waiting.flatMap((one) => {
      if (one.id !== next.id) return [one];
      return next.status === 'awaiting-recommendation' ? [next] : [];
    }),
  }));
  return { ...scene, desks, ...(isOwn ? { application: next, own } : {}) };
}
