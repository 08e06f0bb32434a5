import type { Heard, Scene } from '../../conversation/base/scene.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { findConfirming } from './find-confirming.ts';
import { findDecision } from './find-decision.ts';
import { findGallery } from './find-gallery.ts';
import { findObjecting } from './find-objecting.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'vocabulary' | 'staff'>;

interface Found {
  scene: Pick<Scene, 'confirming' | 'objecting' | 'gallery' | 'decision'>;
  seqs: [string, number][];
}

/** What a turn looks at once results are published, objections and the public gallery, or the panel's decision, and the journal positions it was read at.
 *  @param newId what a new objection would be called @returns null for a message about none of it */
export function findAfterResults(ports: Needs, heard: Heard, person: Person, newId: string): Promise<Found> | null {
  const asked = [
    findConfirming(ports, heard, person),
    findObjecting(ports, heard, person, newId),
    findGallery(ports, heard, person),
    findDecision(ports, heard, person),
  ] as const;
  return asked.every((one) => one === null) ? null : gather(asked);
}

type Asked = readonly [
  ReturnType<typeof findConfirming>,
  ReturnType<typeof findObjecting>,
  ReturnType<typeof findGallery>,
  ReturnType<typeof findDecision>,
];

async function gather(asked: Asked): Promise<Found> {
  const [confirming, objecting, gallery, decision] = await Promise.all(asked);
  return {
    scene: {
      ...(confirming ? { confirming: confirming.confirming } : {}),
      ...(objecting ? { objecting } : {}),
      ...(gallery ? { gallery: gallery.cases } : {}),
      ...(decision ? { decision } : {}),
    },
    seqs: [
      ...(gallery?.seqs ?? []),
      ...(confirming ? [[`objection/${confirming.confirming.id}`, confirming.seq] satisfies [string, number]] : []),
    ],
  };
}
