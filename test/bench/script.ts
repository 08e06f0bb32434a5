import campaign from '../../flows/star-2021/campaign.ts';
import { piecesOf } from '../../src/commands/simulate/pieces-of.ts';
import { formOf } from '../../src/domain/application/answers/progress.ts';
import type { FormField } from '../../src/domain/form/schema.ts';
import { sampleAnswers } from '../support/campaigns/sample-answers.ts';

const answers = sampleAnswers('team-metro-window');

/** From the first word to the form: not measured. The card of the conditions is answered for all of them at once. */
export const opening = ['你好', '班组', answers.get('推荐行业/各区/集团') ?? '', '都符合'];

/** Every answer of annex 3 in asking order, as people type them, up to the photos. */
export const formTexts = fields().flatMap(textsOf);

/** Afterwards the same column is changed again and again. */
const change = ['修改 班组名称', answers.get('班组名称') ?? ''];

export const changeLength = change.length;
/** The form, and the change once as the first time and once as every time after. */
export const scriptLength = formTexts.length + 2 * changeLength;

/** The n-th message of somebody who fills the form in and then goes on changing it. */
export function messageAt(n: number): string {
  return formTexts[n] ?? change[(n - formTexts.length) % change.length] ?? '';
}

/** Whether the photos are asked for after so many messages. */
export function isAtPhotos(said: number): boolean {
  return said >= formTexts.length && (said - formTexts.length) % change.length === 0;
}

/** From the photos to the printed form. */
export const photos = { mediaId: 'photo', caption: '窗口服务', finished: '好了' };

/** Columns before the team's name follow from the choice of the recommending body, those after the photos are filled in by the product. */
function fields(): readonly FormField[] {
  const track = campaign.tracks.team;
  if (!track) throw new Error('the campaign has no team track');
  const { fields: all } = formOf(track);
  const placeOf = (wanted: string) => all.findIndex(({ id }) => id === wanted);
  return all.slice(placeOf('teamName'), placeOf('deedsPhotos'));
}

function textsOf(field: FormField): string[] {
  const text = answers.get(field.label);
  if (field.kind === 'pictures') return ['暂无'];
  if (field.kind !== 'long-text') return [text ?? '无'];
  return [...piecesOf(text ?? '', 2048), '写完了'];
}
