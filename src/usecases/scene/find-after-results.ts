import type { Heard, Scene } from '../../conversation/base/scene.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { findGallery } from './find-gallery.ts';
import { findObjecting } from './find-objecting.ts';

/** What a turn looks at once results are published, objections and the public gallery, and the journal positions it was read at.
 *  @param newId what a new objection would be called */
export async function findAfterResults(
  ports: Pick<Ports, 'views' | 'journal' | 'campaigns' | 'vocabulary'>,
  heard: Heard,
  person: Person,
  newId: string,
): Promise<{ scene: Pick<Scene, 'objecting' | 'gallery'>; seqs: readonly [string, number][] }> {
  const [objecting, gallery] = await Promise.all([
    findObjecting(ports, heard, person, newId),
    findGallery(ports, heard, person),
  ]);
  return {
    scene: { ...(objecting ? { objecting } : {}), ...(gallery ? { gallery: gallery.cases } : {}) },
    seqs: gallery?.seqs ?? [],
  };
}
