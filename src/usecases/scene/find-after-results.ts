import type { Heard, Scene } from '../../conversation/base/scene.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { findConfirming } from './find-confirming.ts';
import { findDecision } from './find-decision.ts';
import { findGallery } from './find-gallery.ts';
import { findObjecting } from './find-objecting.ts';

/** What a turn looks at once results are published, objections and the public gallery, or the panel's decision, and the journal positions it was read at.
 *  @param newId what a new objection would be called */
export async function findAfterResults(
  ports: Pick<Ports, 'views' | 'journal' | 'campaigns' | 'vocabulary' | 'staff'>,
  heard: Heard,
  person: Person,
  newId: string,
): Promise<{
  scene: Pick<Scene, 'confirming' | 'objecting' | 'gallery' | 'decision'>;
  seqs: readonly [string, number][];
}> {
  const [confirming, objecting, gallery, decision] = await Promise.all([
    findConfirming(ports, heard),
    findObjecting(ports, heard, person, newId),
    findGallery(ports, heard, person),
    findDecision(ports, heard, person),
  ]);
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
