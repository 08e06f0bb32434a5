import { formOf } from '../../../domain/application/answers/progress.ts';
import type { Track } from '../../../domain/campaign/schema.ts';
import { fieldPlace } from '../../steps/form.ts';
import { isPassedBy, mayWait, placesOf } from '../../steps/registry.ts';
import { DONE } from './machine.ts';
import { machineOf } from './step.ts';

/** A journey as a Mermaid chart, drawn from its machine's places: full lines are the asking order; dotted ones lead round places that
 *  are asked only when something is amiss, and to those that may wait until the last step. */
export function drawJourney(track: Track): string {
  const machine = machineOf(track);
  const places = track.journey.flatMap((step) => placesOf(step).map((place) => ({ step, place })));
  const missing = places.filter(({ place }) => !(place in machine.states));
  if (missing.length > 0) throw new Error(`the machine lacks ${missing.map(({ place }) => place).join()}`);
  const asked = places.filter(({ step, place }) => !isPassedBy(step, place));
  const lines = [
    'flowchart TD',
    ...asked.map(({ place }) => `  ${idOf(place)}["${nameOf(track, place)}"]`),
    `  ${DONE}(((${DONE})))`,
  ];
  asked.forEach(({ place }, index) => {
    lines.push(`  ${idOf(place)} --> ${idOf(asked[index + 1]?.place ?? DONE)}`);
  });
  const last = asked.at(-1);
  for (const { step, place } of asked)
    if (last && mayWait(step, place)) lines.push(`  ${idOf(place)} -. put off .-> ${idOf(last.place)}`);
  for (const { step, place } of places) {
    if (!isPassedBy(step, place)) continue;
    const before = places
      .slice(
        0,
        places.findIndex((one) => one.place === place),
      )
      .findLast((one) => asked.includes(one));
    lines.push(
      `  ${idOf(place)}{{"${nameOf(track, place)}"}}`,
      `  ${before ? idOf(before.place) : idOf(place)} -.-> ${idOf(place)}`,
    );
  }
  return lines.join('\n');
}

function idOf(place: string): string {
  return place.replace(/[^A-Za-z0-9]/gu, '_');
}

function nameOf(track: Track, place: string): string {
  const field = formOf(track).fields.find(({ id }) => place === fieldPlace(id));
  const check = /^check\/(\d+)$/u.exec(place)?.[1];
  const sum = check ? formOf(track).checks[Number(check)] : undefined;
  const name =
    sum?.kind === 'sum'
      ? `${sum.parts.join(' + ')} ${sum.mayBeLess ? '<=' : '='} ${sum.whole}`
      : (field?.label ?? place);
  return name.replaceAll('"', '#quot;');
}
