import campaign from '../../../flows/star-2021/campaign.ts';
import { guidance } from '../../../flows/star-2021/guidance.ts';
import { ruleOf } from '../../../src/conversation/steps/columns/form-question.ts';
import { formOf, trackOf } from '../../../src/domain/application/answers/progress.ts';
import type { MessageValues } from '../../../src/domain/base/message-values.ts';

const { where, title, points = [], examples = [] } = guidance;
const contact = '俞琳、王影 021-52588300';

type Guided = Extract<keyof MessageValues, `guidance.${string}`>;

/** Values for what is said of model cases and of the guide; the real ones, so that they are seen to fit one message. */
export const guidanceSamples: { [Key in Guided]: MessageValues[Key][] } = {
  'guidance.example': examples.map((example) => ({
    label: '事迹材料',
    title: example.title,
    text: example.text,
    where,
  })),
  'guidance.field': ['team', 'individual'].flatMap((track) => formOf(trackOf(campaign, { track })).fields.map(ruleOf)),
  'guidance.list': [
    { rows: [{ label: '事迹材料', track: null }], where },
    { rows: [{ label: '事迹材料', track: '班组' }], where },
  ],
  'guidance.guide': ['team', 'individual'].map((track) => ({
    title,
    where,
    points: points
      .filter((point) => point.track === undefined || point.track === track)
      .map((point) => ({ title: point.title, lines: point.lines })),
  })),
  'guidance.none': [
    { what: 'guide', contact },
    { what: 'examples', contact },
  ],
};
