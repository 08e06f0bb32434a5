import { formOf, missingFields } from '../../../domain/application/answers/progress.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { isHelper } from '../../../domain/application/together/together.ts';
import type { Track } from '../../../domain/campaign/schema.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { fieldPlace } from '../../steps/form.ts';
import { type OpenPlaces, openAmong, openPlaces } from '../../steps/registry.ts';

type Looked = Pick<JourneyScene, 'application' | 'track' | 'person' | 'bookmark' | 'ownerPlace'>;

/** The places that are open for this person: a helper is asked open fields only, of the part taken on or where the owner is not. */
export function openPlacesFor(scene: Looked): OpenPlaces {
  const { application, track, person, bookmark } = scene;
  const open = openPlaces(track, application);
  if (!isHelper(application, person.id)) return open;
  const section = bookmark.section ?? null;
  const fields = missingFields(track, application).filter(({ id }) => open.has(fieldPlace(id)));
  const placesOf = (wanted: (name: string) => boolean) =>
    fields.filter((field) => wanted(field.section)).map(({ id }) => fieldPlace(id));
  if (section !== null) return openAmong(new Set(placesOf((name) => name === section)));
  const owners = sectionAt(track, scene.ownerPlace ?? null);
  const elsewhere = placesOf((name) => name !== owners);
  return openAmong(new Set(elsewhere.length > 0 ? elsewhere : placesOf(() => true)));
}

/** The part of the form a place is in; null outside the form. */
function sectionAt(track: Track, place: string | null): string | null {
  return formOf(track).fields.find(({ id }) => fieldPlace(id) === place)?.section ?? null;
}

/** The parts of the form that have open fields, in the form's order. */
export function openSections(
  track: Track,
  application: Application,
  ownerPlace: string | null,
): { name: string; open: number; isOwnerHere: boolean }[] {
  const names = missingFields(track, application).map(({ section }) => section);
  const owners = sectionAt(track, ownerPlace);
  return [...new Set(names)].map((name) => ({
    name,
    open: names.filter((other) => other === name).length,
    isOwnerHere: name === owners,
  }));
}
