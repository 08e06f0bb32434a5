import { isSubmitted } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { stepRules } from '../../domain/application/steps/registry.ts';
import type { Card } from '../../domain/base/card.ts';
import type { Work } from '../../domain/base/journal-entry.ts';
import type { JourneyStep, Track } from '../../domain/campaign/schema.ts';
import type { Part } from '../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../base/scene.ts';
import { questionCard, type StepKind, type StepOf } from '../base/step-kind.ts';
import { bodyStep } from './body.ts';
import { closedNow, isFormNotYetOpen, overNow } from './closed-now.ts';
import { confirmStep } from './confirm.ts';
import { documentStep } from './document.ts';
import { eligibilityStep } from './eligibility.ts';
import { formStep } from './form.ts';
import { submitStep } from './submit.ts';
import { uploadStep } from './upload.ts';

type Kinds = { [Kind in JourneyStep['step']]: StepKind<StepOf<Kind>> };

const kinds: Kinds = {
  body: bodyStep,
  eligibility: eligibilityStep,
  form: formStep,
  confirm: confirmStep,
  document: documentStep,
  upload: uploadStep,
  submit: submitStep,
};

function kindOf(step: JourneyStep): StepKind<JourneyStep> {
  return kinds[step.step] as unknown as StepKind<JourneyStep>; // the key and the step come from the same union member
}

const cache = new WeakMap<JourneyStep, readonly string[]>();

/** A step's places; they follow from the step alone. */
export function placesOf(step: JourneyStep): readonly string[] {
  const known = cache.get(step);
  if (known) return known;
  const places = kindOf(step).places(step);
  cache.set(step, places);
  return places;
}

type About = Pick<
  StepKind<JourneyStep>,
  'readsColumns' | 'takesFiles' | 'showsSummary' | 'makesForm' | 'concernsBody' | 'handsIn'
>;

/** What the kind of a place's step says of itself. @returns null for a place the track does not have */
export function aboutPlace(track: Track, place: string | null | undefined): About | null {
  const step = stepAt(track, place ?? '');
  return step && kindOf(step);
}

/** The place where what was taken can be replaced, with its question; null where nothing was taken. */
export function replaceable(scene: JourneyScene): { place: string; parts: Part[] } | null {
  for (const step of scene.track.journey) {
    const parts = kindOf(step).askAgain?.(scene);
    const [place] = placesOf(step);
    if (parts && place !== undefined) return { place, parts };
  }
  return null;
}

function windowOf({ step }: JourneyStep) {
  return stepRules(step).window;
}

/** Whether a place belongs to the pre-registration: what comes before the form. */
export function isBeforeForm(track: Track, place: string): boolean {
  const step = stepAt(track, place);
  return step !== null && windowOf(step) === 'preRegistration';
}

/** Whether somebody is through with what comes before the form, and the form is not open yet: nothing is asked there. */
export function isWaitingForForm(scene: JourneyScene, place: string): boolean {
  return !isBeforeForm(scene.track, place) && isFormNotYetOpen(scene);
}

/** What is said while the form is not open; null while it is. */
export function closedForm(scene: JourneyScene): Part[] | null {
  return closedNow('submission', scene);
}

export function mayWait(step: JourneyStep, place: string): boolean {
  return kindOf(step).mayWait?.(step, place) ?? false;
}

export function isPassedBy(step: JourneyStep, place: string): boolean {
  return kindOf(step).isPassedBy?.(step, place) ?? false;
}

/** The places that still need something. */
export interface OpenPlaces {
  has(place: string): boolean;
  isEmpty(): boolean;
  /** @returns the first of these that is open; null when none is */
  firstOf(places: readonly string[]): string | null;
}

export function openAmong(places: ReadonlySet<string>): OpenPlaces {
  return {
    has: (place) => places.has(place),
    isEmpty: () => places.size === 0,
    firstOf: (route) => route.find((place) => places.has(place)) ?? null,
  };
}

const NONE_OPEN = openAmong(new Set());

/** Every place of the track that still needs something, none after the submission (a column that a revision added is not asked then). Each is looked at when
 *  it is asked about: most turns need the next one. */
export function openPlaces(track: Track, application: Application): OpenPlaces {
  if (isSubmitted(application)) return NONE_OPEN;
  if (track !== last.track || application !== last.application)
    last = { track, application, open: new LookOut(track, application) };
  return last.open;
}

/** One message asks several times of one application. */
let last: { track: Track | null; application: Application | null; open: OpenPlaces } = {
  track: null,
  application: null,
  open: NONE_OPEN,
};

/** Looks at a place when it is asked about. A class: functions made for each application cost more than looking. */
class LookOut implements OpenPlaces {
  readonly #known: ReadonlyMap<string, Lookout>;
  readonly #application: Application;

  constructor(track: Track, application: Application) {
    this.#known = lookouts(track);
    this.#application = application;
  }

  has(place: string): boolean {
    return this.#known.get(place)?.(this.#application) ?? false;
  }

  isEmpty(): boolean {
    for (const isOpen of this.#known.values()) if (isOpen(this.#application)) return false;
    return true;
  }

  firstOf(places: readonly string[]): string | null {
    const along = lookoutsAlong(this.#known, places);
    for (let at = 0; at < along.length; at += 1) if (along[at]?.(this.#application)) return places[at] ?? null;
    return null;
  }
}

const alongRoutes = new WeakMap<readonly string[], readonly (Lookout | null)[]>();

/** What tells of each place of a route, in its order. @param places a list that stays the same */
function lookoutsAlong(known: ReadonlyMap<string, Lookout>, places: readonly string[]): readonly (Lookout | null)[] {
  const along = alongRoutes.get(places) ?? places.map((place) => known.get(place) ?? null);
  alongRoutes.set(places, along);
  return along;
}

type Lookout = (application: Application) => boolean;

const lookoutsOf = new WeakMap<Track, ReadonlyMap<string, Lookout>>();

/** Every place of a track with what tells whether it is open. */
function lookouts(track: Track): ReadonlyMap<string, Lookout> {
  const known = lookoutsOf.get(track);
  if (known) return known;
  const made = new Map<string, Lookout>();
  for (const step of track.journey)
    for (const place of placesOf(step)) {
      const [before, isOpen] = [made.get(place), kindOf(step).isOpen(step, place)];
      made.set(place, before ? (application) => before(application) || isOpen(application) : isOpen);
    }
  lookoutsOf.set(track, made);
  return made;
}

/** @returns null for a place the track no longer has */
export function stepAt(track: Track, place: string): JourneyStep | null {
  const known = steps.get(track) ?? stepsByPlace(track);
  steps.set(track, known);
  return known.get(place) ?? null;
}

const steps = new WeakMap<Track, ReadonlyMap<string, JourneyStep>>();

/** The first step that has a place counts. */
function stepsByPlace(track: Track): ReadonlyMap<string, JourneyStep> {
  const found = new Map<string, JourneyStep>();
  for (const step of track.journey) for (const place of placesOf(step)) if (!found.has(place)) found.set(place, step);
  return found;
}

/** What the card of a place shows now. @returns null for a place the track no longer has */
export function cardAt(place: string, scene: JourneyScene): Card | null {
  const step = stepAt(scene.track, place);
  return step && (kindOf(step).card?.(place, scene) ?? questionCard(place, scene));
}

export function askAt(place: string, scene: JourneyScene): Part[] {
  const step = stepAt(scene.track, place);
  return step ? (closedNow(windowOf(step), scene) ?? kindOf(step).ask(step, place, scene)) : [];
}

/** The question of a place in a few words: it was asked before. */
export function askBrieflyAt(place: string, scene: JourneyScene): Part[] {
  const step = stepAt(scene.track, place);
  const briefly = step && kindOf(step).askBriefly;
  return step && briefly ? (closedNow(windowOf(step), scene) ?? briefly(step, place, scene)) : askAt(place, scene);
}

/** What is said to everything once the window of a place is over; null until then. */
export function overAt(place: string, scene: JourneyScene): Part[] | null {
  const step = stepAt(scene.track, place);
  return step && overNow(windowOf(step), scene);
}

/** What has to be done once the person is at a place; empty for nothing. */
export function workAt(place: string, scene: JourneyScene): { work?: Work[] } {
  const step = stepAt(scene.track, place);
  const work = step ? (kindOf(step).work?.(scene) ?? []) : [];
  return work.length > 0 ? { work } : {};
}

export function answerAt(place: string, heard: Heard, scene: JourneyScene): StepAnswer {
  const step = stepAt(scene.track, place);
  if (!step) return { kind: 'go-on', parts: [] };
  const closed = closedNow(windowOf(step), scene);
  return closed ? { kind: 'say', isMiss: true, parts: closed } : kindOf(step).answer(step, place, heard, scene);
}
