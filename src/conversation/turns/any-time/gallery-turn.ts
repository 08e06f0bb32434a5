import { titleOf } from '../../../domain/application/answers/title-of.ts';
import type { Decision } from '../../../domain/base/decision.ts';
import { articlePictures, picturesShown } from '../../../domain/gallery/article.ts';
import { decideGallery, type GalleryCommand, galleryQuestion } from '../../../domain/gallery/decide-gallery.ts';
import { isOnPage } from '../../../domain/gallery/gallery-case.ts';
import { evolveGallery, type GalleryEvent } from '../../../domain/gallery/gallery-events.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { type GalleryMeant, galleryMeant } from '../../meaning/gallery-meant.ts';
import { sayBeside } from '../lobby/ask-again.ts';

type Case = NonNullable<Scene['gallery']>[number];

/** 同意展示, 不展示, 撤下案例, 展示图片 1 3, 我的案例, and the card that asks: of the own selected cases, wherever the person is. @returns null for everything else */
export function galleryTurn(scene: Scene, heard: Heard): Outcome | null {
  const meant = scene.gallery && galleryMeant(scene.vocabulary, heard);
  if (!scene.gallery || !meant) return null;
  const cases = meant.isFree ? scene.gallery.filter((one) => isOpenTo(scene, one, meant)) : scene.gallery;
  if (meant.isFree && cases.length === 0) return null;
  const closed: Part[] =
    heard.kind === 'choice' && heard.code
      ? [say('card.close', { code: heard.code, decision: meant.word === 'show-case' ? 'yes' : 'no' })]
      : [];
  const { change, effects, parts } = saidOf(scene, cases, meant);
  return { ...sayBeside(scene, heard, [...closed, ...parts]), change, effects };
}

/** The person speaks where the case is the matter: they were asked and have not answered. What was agreed to can be refused all the same, and the other way
 *  round, but by a bare no, which is for what is asked. */
function isOpenTo(
  { application, person }: Scene,
  { application: { id }, known }: Case,
  { word, isBare }: GalleryMeant,
): boolean {
  if (application && application.id !== id) return false;
  const isAsked = known.askedAt !== null && known.consent === null;
  if (isBare) return isAsked && !person.bookmark?.mode;
  if (known.consent === null) return isAsked;
  return (word === 'hide-case') === (known.consent.answer === 'given');
}

function saidOf(scene: Scene, cases: readonly Case[], meant: GalleryMeant): Outcome {
  const named = caseNamed(scene, cases, meant);
  if (named) {
    if (meant.word === 'my-case') return outcomeBeside(scene, [stateOf(named)]);
    return meant.word === 'case-pictures'
      ? pictures(scene, named, withoutNumber(meant.rest, named))
      : answer(scene, named, meant);
  }
  if (cases.length === 0 || meant.card) return outcomeBeside(scene, [say('gallery.none', {})]);
  const word = scene.vocabulary.words[meant.word][0] ?? '';
  return outcomeBeside(scene, [say('gallery.which', { cases: cases.map(aboutOf), word })]);
}

/** The one that is named or pressed, else the only one, else the one the conversation is about. */
function caseNamed({ person }: Scene, cases: readonly Case[], { rest, card }: GalleryMeant): Case | null {
  if (card) return cases.find(({ application }) => application.id === card.application) ?? null;
  const number = cases.find(({ application }) => rest.toUpperCase().includes(application.id));
  if (number) return number;
  if (cases.length === 1) return cases[0] ?? null;
  return cases.find(({ application }) => application.id === person.bookmark?.application) ?? null;
}

function withoutNumber(rest: string, { application }: Case): string {
  return rest.toUpperCase().replace(application.id, ' ');
}

function answer(scene: Scene, named: Case, { word, card }: GalleryMeant): Outcome {
  const isWithdrawal = named.known.consent?.answer === 'given';
  const kind = word === 'show-case' ? 'consent' : isWithdrawal ? 'withdraw' : 'decline';
  const decision = decide(scene, named, { kind, ...(card ? { shown: card.shown } : {}) });
  if (decision.kind === 'refused' && decision.reason === 'material-changed') return askAnew(scene, named);
  const about = aboutOf(named);
  const said =
    word === 'show-case'
      ? say('gallery.agreed', { ...about, pictures: articlePictures(named.campaign, named.application).length })
      : say(isWithdrawal ? 'gallery.withdrawn' : 'gallery.declined', about);
  return changed(scene, named, decision, said);
}

/** The card that was pressed is older than the last answer, or than the columns. */
function askAnew(scene: Scene, { known, application, campaign }: Case): Outcome {
  const { offer, ask } = galleryQuestion(known, application, campaign);
  const answered = known.consent?.answer ?? null;
  return outcomeBeside(scene, [
    say('gallery.older', { title: ask.title, answered }),
    say('gallery.offer', offer),
    say('gallery.ask', ask),
  ]);
}

function pictures(scene: Scene, named: Case, rest: string): Outcome {
  const there = articlePictures(named.campaign, named.application);
  if (there.length === 0) return outcomeBeside(scene, [say('gallery.no-pictures', aboutOf(named))]);
  if (rest.trim() === '') return outcomeBeside(scene, [picturesPart(named, false)]);
  const numbers = numbersIn(rest, there.length);
  if (!numbers) return outcomeBeside(scene, [say('gallery.pictures-unclear', { most: there.length })]);
  const captions = new Map(
    picturesShown(named.campaign, named.application, named.known).map(({ id, caption }) => [id, caption]),
  );
  const chosen = numbers.flatMap((number) => {
    const picture = there[number - 1];
    if (!picture) return [];
    const { sha256: id } = picture.file;
    return [{ id, caption: captions.get(id) ?? picture.caption }];
  });
  const decision = decide(scene, named, { kind: 'choose-pictures', pictures: chosen });
  const events = decision.kind === 'decided' ? decision.events : [];
  const known = events.reduce((state, event) => evolveGallery(state, event, scene.now.toISOString()), named.known);
  return changed(scene, named, decision, picturesPart({ ...named, known }, true));
}

/** @returns null for what is no list of numbers from 1 to `most`; an empty list for 0 */
function numbersIn(rest: string, most: number): number[] | null {
  const parts = rest.split(/[\s,.\u3001\uff0c]+/u).filter((part) => part !== '');
  if (parts.length === 1 && parts[0] === '0') return [];
  const numbers = parts.map(Number);
  const isList = numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= most);
  return isList && numbers.length > 0 && new Set(numbers).size === numbers.length ? numbers : null;
}

function picturesPart(named: Case, isChanged: boolean): Part {
  const there = articlePictures(named.campaign, named.application);
  const ids = there.map(({ file }) => file.sha256);
  const shown = picturesShown(named.campaign, named.application, named.known).map(({ id }) => ids.indexOf(id) + 1);
  return say('gallery.pictures', {
    ...aboutOf(named),
    captions: there.map(({ caption }) => caption),
    shown,
    isChanged,
  });
}

function stateOf(named: Case): Part {
  const { known, campaign, application } = named;
  const answered = known.consent?.answer;
  const state =
    answered === 'given'
      ? isOnPage(known)
        ? 'shown'
        : known.hidden
          ? 'hidden'
          : 'waiting'
      : answered
        ? 'declined'
        : 'unasked';
  return say('gallery.state', { ...aboutOf(named), state, page: `${campaign.id}/${application.id}` });
}

function decide(scene: Scene, { known, application, campaign }: Case, command: GalleryCommand): Decision<GalleryEvent> {
  const staff = (scene.staff ?? []).map(({ person }) => person);
  return decideGallery(known, command, { application, campaign, by: scene.person.id, staff });
}

function changed(scene: Scene, { application }: Case, decision: Decision<GalleryEvent>, said: Part): Outcome {
  if (decision.kind === 'refused')
    return outcomeBeside(scene, [say('refused', { reason: decision.reason, values: decision.values })]);
  return {
    ...outcomeBeside(scene, [said]),
    change: { kind: 'gallery', application: application.id, events: decision.events },
    effects: decision.effects,
  };
}

function aboutOf({ application, campaign }: Case): { application: string; title: string } {
  return { application: application.id, title: titleOf(campaign, application) };
}
