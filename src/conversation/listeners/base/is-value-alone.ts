import { traitsOf } from '../../../domain/form/traits-of.ts';
import type { Heard, JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { foldText, meaningsOf } from '../../meaning/words.ts';

/** Whether a message is nothing but a figure, a number or an address in the closed shape of the column asked, while nothing else is waited for: it holds no
 *  word that anybody could listen for. A figure that is a command as well (1 for yes) is left to those who listen. */
export function isValueAlone(journey: JourneyScene, place: JourneyPlace, heard: Heard): boolean {
  if (heard.kind !== 'text' || journey.bookmark.mode !== null) return false;
  const field = fieldAt(journey, place);
  const shape = field && traitsOf(field).closedShape;
  if (!(shape instanceof RegExp) || !shape.test(heard.text)) return false;
  return !meaningsOf(journey.vocabulary.words).has(foldText(heard.text));
}
