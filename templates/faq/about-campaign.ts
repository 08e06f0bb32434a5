import { papersIn } from '../../src/domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import type { FieldKind, FieldOf } from '../../src/domain/form/schema.ts';
import { distinct, formsOf, hasBodies, kindWords } from '../messages/phrases/campaign-words.ts';
import { shownLabel } from '../messages/phrases/labels.ts';
import { some } from '../messages/phrases/words.ts';

type Known = CampaignDefinition | null;

/** Whether experts read what was handed in: true where that is not settled. */
export function hasExperts(campaign: Known): boolean {
  return campaign?.stages.some(({ kind }) => kind === 'score') ?? true;
}

/** What comes after the recommendation, in the campaign's own words for its stages. */
export function aboutReview(campaign: Known, track: string): string {
  const all = campaign?.stages ?? [];
  // The day that is told is that of the experts where there are some.
  const last = all.findLastIndex(({ kind }) => kind === 'score');
  const stages = all
    .slice(0, last < 0 ? all.length : last + 1)
    .filter(({ kind }) => kind !== 'recommend' && kind !== 'publish')
    .map(({ title }) => title);
  const lead = hasBodies(campaign, track) ? '接着' : '交上来以后';
  return stages.length === 0 ? `${lead}评审，` : `${lead}是${stages.join('、')}，`;
}

/** The kinds of recommending bodies, or their names where there are few. */
export function aboutBodies(campaign: Known): string {
  if (!campaign) return '，选好类别以后我给您看名单。';
  const { bodies, bodyKinds, spoken } = campaign;
  const advice = spoken.whoKnowsBody ?? '';
  if (bodyKinds.length === 0) return `，一共 ${bodies.length} 家：${some(bodies.map(({ name }) => name))}。${advice}`;
  const kinds = bodyKinds.map(({ name, whose }) => (whose ? `${name}（${whose}）` : name));
  return `，有 ${kinds.length} 类：${kinds.join('、')}。${advice}回${kindWords(campaign)}可以看名单。`;
}

/** How long the texts may be. */
export function aboutLengths(campaign: Known, track: string): string {
  if (!campaign) return '各栏要写多少字，问到那一栏时会说清楚。';
  const long = sharedRules(
    campaign,
    track,
    'long-text',
    (field) => `${field.minCharacters}～${field.maxCharacters} 字`,
  );
  const short = sharedRules(campaign, track, 'paragraph', (field) => `最多 ${field.maxCharacters} 字`);
  const told = [...long, ...short];
  return told.length === 0
    ? '各栏都不长，问到哪一栏，按那一栏的提示写就行。'
    : `${told.join('；')}。标点算，空格和换行不算。`;
}

/** How many pictures, and how large. */
export function aboutPictures(campaign: Known, track: string): string {
  if (!campaign) return '要交几张图片、多大，问到那一栏时会说清楚。';
  const fields = fieldsOf(campaign, track, 'pictures').filter(({ field }) => !field.late);
  const told = distinct(
    fields.map(
      ({ field: { label, minFiles, maxFiles, maxMegabytes, hint } }) =>
        `${shownLabel(label)}要 ${minFiles}～${maxFiles} 张，每张不超过 ${maxMegabytes}MB。${hint ?? ''}`,
    ),
  );
  return told.length === 0 ? '这次的表里不用交图片。' : `${told.join('\n')}\nJPG、PNG、HEIC 都行，拍清楚人和场景。`;
}

/** @param told what is said where certificates are asked for */
export function aboutCertificates(campaign: Known, track: string, told: string): string {
  const isAsked = fieldsOf(campaign, track, 'pictures').some(({ field }) => field.late);
  return campaign === null || isAsked ? told : '这次的表里没有要证书，不用交。';
}

/** @param version the form that was printed; 0 before that */
export function aboutSeal(campaign: Known, version = 0): string {
  const papers = Object.values(campaign?.tracks ?? {}).flatMap(papersIn);
  if (campaign !== null && papers.length === 0) return '这次不用盖章：表排好以后直接提交就行。';
  return version > 0
    ? `把第 ${version} 版申报表打印出来，在表上标着“盖章”的地方盖单位公章（不是部门章），再一页一张拍照发到这里，发完回“好了”；扫描成 PDF 的，从“上传”那里传。`
    : '确认后我把表排成 PDF 发来，您打印出来，在表上盖章的地方盖单位公章（不是部门章），再扫描成 PDF 上传，或一页一张拍照发来。盖章后改了内容，要重新出表、重新盖章。';
}

interface Asked<Kind extends FieldKind> {
  track: string;
  field: FieldOf<Kind>;
}

function fieldsOf<Kind extends FieldKind>(campaign: Known, track: string, kind: Kind): Asked<Kind>[] {
  const tracks = Object.entries(campaign?.tracks ?? {}).filter(([id]) => track === '' || id === track);
  return tracks.flatMap(([id, { name }]) =>
    formsOf(campaign, id)
      .flatMap(({ fields }) => fields)
      .filter((field): field is FieldOf<Kind> => field.kind === kind)
      .map((field) => ({ track: name, field })),
  );
}

/** One line a column; where tracks differ, each with its name. */
function sharedRules<Kind extends FieldKind>(
  campaign: Known,
  track: string,
  kind: Kind,
  rule: (field: FieldOf<Kind>) => string,
): string[] {
  const asked = fieldsOf(campaign, track, kind);
  return distinct(asked.map(({ field }) => field.label)).map((label) => {
    const own = asked.filter(({ field }) => field.label === label);
    const rules = distinct(own.map(({ field }) => rule(field)));
    return rules.length === 1
      ? `${shownLabel(label)}：${rules[0]}`
      : `${shownLabel(label)}：${own.map((one) => `${one.track} ${rule(one.field)}`).join('，')}`;
  });
}
