import { sheetView } from '../../../src/domain/scores/sheet.ts';
import {
  addCandidate,
  addExperts,
  bindExpert,
  CAMPAIGN,
  expert,
  openScoringSeason,
  requestId,
  type ScoringSeason,
  STAGE,
} from './scoring-season.ts';

export const [ZHENG, QIAN, HELPER] = ['wecom:zhengyi', 'wecom:qianer', 'wecom:applicant-SBCCCCC2'] as const;
export const place = { campaign: CAMPAIGN, stage: STAGE };
export const stageQuery = `campaign=${CAMPAIGN}&stage=${STAGE}`;
export const SCORES = { service: 8, management: 7, results: 9, dedication: 6, recognition: 5, material: 8 };

/** Three cases and five experts, some kept apart; 郑一 has begun to read the first case. */
export async function openAssignedSeason(): Promise<ScoringSeason> {
  const season = await openScoringSeason();
  const { ports } = season;
  for (const [id, organisation] of [
    ['SBAAAAA2', '上海申亭轨道有限公司'],
    ['SBBBBBB2', '沪江大学后勤集团'],
    ['SBCCCCC2', '丙公司'],
  ] as const)
    await addCandidate(ports, { id, name: `${id}班组`, organisation });
  await addExperts(ports, [
    expert('expert-a', '郑一', '甲研究院'),
    expert('expert-b', '钱二', '沪江大学'),
    expert('expert-c', '孙三', '乙学会'),
    expert('expert-d', '李四', '丁研究院'),
    expert('expert-e', '周五', '戊研究院', { tracks: ['individual'] }),
  ]);
  await bindExpert(ports, ZHENG, 'expert-a');
  await bindExpert(ports, QIAN, 'expert-b');
  await bindExpert(ports, HELPER, 'expert-c');
  const move = (application: string, to: string) => ({ ...place, application, from: null, to, reason: '分配' });
  for (const [application, to] of [
    ['SBAAAAA2', 'expert-a'],
    ['SBAAAAA2', 'expert-b'],
    ['SBBBBBB2', 'expert-a'],
    ['SBCCCCC2', 'expert-a'],
  ] as const)
    await season.staffAsks('scoring/move', { ...move(application, to), requestId: requestId() });
  await season.asks(ZHENG, 'scoring/SBAAAAA2/begin', { requestId: requestId() });
  return season;
}

/** A whole sheet. */
export const written = (more: object = {}) => ({
  ...{
    scores: SCORES,
    forPanel: '扎实',
    forApplicant: '请补数据',
    revision: 0,
    seen: 1,
    requestId: requestId(),
    ...more,
  },
});
export const move = (more: object) => ({
  ...{
    ...place,
    application: 'SBAAAAA2',
    from: null,
    to: 'expert-d',
    reason: '补一位',
    requestId: requestId(),
    ...more,
  },
});
export const meeting = (more: object = {}) => ({
  ...{ ...place, day: '2022-01-04', present: ['expert-a'], others: '', notes: '议过', agreed: [] },
  ...{ requestId: requestId(), ...more },
});

/** Everything that could have changed. */
export async function standing(season: ScoringSeason): Promise<string> {
  const { read: board } = await season.staffAsks(`scoring?${stageQuery}`);
  const { read: meetings } = await season.staffAsks(`scoring/meeting?${stageQuery}`);
  const rows = await season.ports.views.list(sheetView, { index: 'stage', equals: `${CAMPAIGN}/${STAGE}`, limit: 100 });
  return JSON.stringify([board, meetings, rows]);
}

/** Asks as an expert of the phone pages, or as `staff` of the console. */
export function askAs(season: ScoringSeason, who: string, path: string, value?: object) {
  return who === 'staff' ? season.staffAsks(path, value) : season.asks(who, path, value);
}
