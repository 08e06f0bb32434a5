import { titleOf } from '../../../domain/application/answers/title-of.ts';
import type { Helper } from '../../../domain/application/record/together-state.ts';
import { callNameOf, isHelper, openInvitation } from '../../../domain/application/together/together.ts';
import { accountOf } from '../../../domain/base/person.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { placeAtFirstOpen } from '../../journey/machine/step.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { openPlacesFor, openSections } from '../../journey/place/open-places-for.ts';
import { takeCommand } from '../../journey/taking/take-answer.ts';
import { foldText, means, pickedIndex, textAfterWord } from '../../meaning/words.ts';
import { overAt } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

/** Characters of a code for colleagues. */
const CODE_LENGTH = 6;
/** Longest text that may name somebody to remove. */
const MAX_COMMAND_CHARACTERS = 40;

/** What may be said about filing together, from any place. @returns null for other words */
export const togetherListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text') return null;
  const { text } = heard;
  return (
    clashTurn(journey, place, text) ??
    sectionTurn(journey, place, text) ??
    (isHelper(journey.application, journey.person.id)
      ? helperTurn(journey, place, text)
      : ownerTurn(journey, place, text)) ??
    (means(journey.vocabulary, 'colleagues', text) ? arrive(journey, place, [who(journey)]) : null)
  );
};

/** 1A or 1B: which of two answers stays. A number that nobody was asked about is no choice. */
function clashTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { application, person } = journey;
  const written = /^(\d{1,3})(a|b)$/u.exec(foldText(text));
  const number = Number(written?.[1] ?? 0);
  if (!written || number > (application.clashCount ?? 0) || number < 1) return null;
  const clash = (application.clashes ?? []).find((open) => open.number === number);
  const keep = written[2] === 'b' ? ('later' as const) : ('first' as const);
  const parts = clash ? [settled(clash.number)] : [];
  const command = { kind: 'settle-clash' as const, number, keep };
  return takeCommand(journey, place, { kind: 'command', command, parts, stays: false });

  function settled(chosen: number): Part {
    return say('together.chosen', { number: chosen, by: callNameOf(application, person.id), keep });
  }
}

/** A helper chooses which part of the form to fill in; 换一节 asks again. */
function sectionTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { bookmark, application, person, vocabulary, track } = journey;
  if (!isHelper(application, person.id)) return null;
  const sections = openSections(track, application, journey.ownerPlace ?? null);
  if (means(vocabulary, 'sections', text)) {
    const mode = { kind: 'choosing-section' as const, sections: sections.map(({ name }) => name) };
    return stayAt({ ...journey, bookmark: { ...bookmark, mode } }, place, [say('together.sections', { sections })]);
  }
  if (bookmark.mode?.kind !== 'choosing-section') return null;
  const index = pickedIndex(text, bookmark.mode.sections.length);
  const named = sections.find(({ name }) => foldText(name) === foldText(text))?.name ?? null;
  const section = index === null ? named : (bookmark.mode.sections[index] ?? null);
  if (section === null && !means(vocabulary, 'resume', text)) return null;
  const chosen = { ...journey, bookmark: { ...bookmark, section, mode: null, misses: 0 } };
  return arrive(chosen, placeAtFirstOpen(track, openPlacesFor(chosen)), []);
}

const FOR_OWNER: readonly CommandWord[] = [
  'submit',
  'withdraw',
  'begin-anew',
  'restore',
  'invite-colleagues',
  'revoke-invitation',
];

/** What only the owner does is told kindly, before it is asked twice; an answer in a text being collected is not such a word. */
function helperTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { vocabulary, application } = journey;
  const isCollecting = Object.values(application.pieces).some((pieces) => (pieces?.length ?? 0) > 0);
  const isUndo = isCollecting && means(vocabulary, 'undo', text);
  const isOwners = !isUndo && FOR_OWNER.some((word) => means(vocabulary, word, text));
  if (!isOwners && removed(journey, text) === null) return null;
  return arrive(journey, place, [
    say('together.owner-only', { owner: callNameOf(application, application.applicant) }),
  ]);
}

function ownerTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { vocabulary, application } = journey;
  if (means(vocabulary, 'invite-colleagues', text)) return invite(journey, place);
  if (means(vocabulary, 'revoke-invitation', text)) {
    const parts = [say('together.revoked', {})];
    return takeCommand(journey, place, { kind: 'command', command: { kind: 'revoke-invitation' }, parts });
  }
  const wanted = removed(journey, text);
  if (wanted === null) return null;
  const helpers = application.helpers ?? [];
  const helper = named(helpers, wanted);
  if (!helper) return arrive(journey, place, [say('together.which', { names: helpers.map(({ name }) => name) })]);
  const hadCode = openInvitation(application, journey.now) !== null;
  const parts = [say('together.removed', { name: helper.name, hadCode })];
  const command = { kind: 'remove-helper' as const, person: helper.person };
  return takeCommand(journey, place, { kind: 'command', command, parts });
}

/** Whom 移除 names; null for other words. */
function removed({ vocabulary }: JourneyScene, text: string): string | null {
  return isLongerThan(text, MAX_COMMAND_CHARACTERS) ? null : textAfterWord(vocabulary, 'remove-helper', text);
}

function named(helpers: readonly Helper[], wanted: string): Helper | null {
  const index = pickedIndex(wanted, helpers.length);
  if (index !== null) return helpers[index] ?? null;
  const found = helpers.filter(({ name, person }) =>
    [name, accountOf(person)].map(foldText).includes(foldText(wanted)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function invite(journey: JourneyScene, place: JourneyPlace): Outcome {
  const over = overAt(place.place, journey);
  if (over) return stayAt(journey, place, over);
  const { application, campaign, now, newApplicationId } = journey;
  const standing = openInvitation(application, now);
  const code = standing?.code ?? newApplicationId.slice(-CODE_LENGTH);
  const part = say('together.invited', {
    application: application.id,
    title: titleOf(campaign, application),
    code,
    joined: (application.helpers ?? []).map(({ name }) => name),
  });
  const command = { kind: 'invite-colleagues' as const, code };
  return takeCommand(journey, place, { kind: 'command', command, parts: [part] });
}

function who({ application }: JourneyScene): Part {
  const writers = Object.values(application.origins ?? {}).map((origin) => origin?.by);
  const helpers = (application.helpers ?? []).map(({ person, name }) => ({
    person,
    name,
    count: writers.filter((writer) => writer === person).length,
  }));
  return say('together.who', { owner: callNameOf(application, application.applicant), helpers });
}
