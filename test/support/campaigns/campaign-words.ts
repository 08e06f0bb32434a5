import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { FormDefinition } from '../../../src/domain/form/schema.ts';

/** Words of star-2021 that its data does not hold in this form: how its annexes are counted, how its host and its bodies are called, and the
 *  short columns that texts took for examples. */
const BY_HAND = [
  ...'123456一二三四五六'.split('').flatMap((number) => [`附件${number}`, `附件 ${number}`]),
  ...'用户满意 服务明星 明星 班组 评价指南 各区 个区 行业 集团 企业名称 邮编 邮政编码 职称 沪质协 质协'.split(' '),
  ...'质量协会 协会 用户工作部 质量部门 花博会 一线服务 五星级 200072 200063 静安 交通运输 交流资料'.split(' '),
];

/** Official labels of this length are words of their own; shorter ones (电话, 年龄) are everybody's. */
const LEAST_LABEL = 4;

/** What only one campaign may say: out of its data, and by hand. @param others campaigns whose words are everybody's */
export function wordsOnlyOf(campaign: CampaignDefinition, others: readonly CampaignDefinition[]): string[] {
  const common = others.map((other) => JSON.stringify(other)).join('\n');
  const words = [...new Set([...BY_HAND, ...dataWords(campaign)])];
  return words.filter((word) => [...word].length > 1 && !common.includes(word));
}

function dataWords({
  title,
  source,
  host,
  contact,
  tracks,
  bodies,
  bodyForms,
  guidance,
}: CampaignDefinition): string[] {
  const journeys = Object.values(tracks).flatMap(({ journey }) => journey);
  const forms = [
    ...journeys.flatMap((step) => (step.step === 'form' ? [step.form] : [])),
    ...Object.values(bodyForms ?? {}),
  ];
  return [
    title,
    title.replace(/^\d{4}年/u, ''),
    source,
    host,
    ...contact.split(/[、\s]+/u),
    ...Object.values(tracks).map((track) => track.title),
    ...bodies.map(({ name }) => name),
    ...(guidance ? [guidance.title] : []),
    ...forms.flatMap(formWords),
  ];
}

function formWords({ title, source, fields }: FormDefinition): string[] {
  const labels = fields.flatMap(({ label }) => [label, ...label.split('.')]);
  return [title, source, ...labels.filter((label) => [...label].length >= LEAST_LABEL)];
}

/** The words that a text holds, each with what is around it. */
export function foundIn(text: string, words: readonly string[]): { word: string; around: string }[] {
  return words.flatMap((word) => {
    const at = text.indexOf(word);
    return at < 0 ? [] : [{ word, around: text.slice(Math.max(0, at - 20), at + word.length + 20) }];
  });
}
