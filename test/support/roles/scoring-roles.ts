import type { LinkPurpose } from '../../../src/ports/wording.ts';
import { all, readers, type Statuses, staffOnly } from './role-statuses.ts';

interface Row {
  statuses: Statuses;
  expert?: number;
  purpose?: LinkPurpose;
  query?: string;
  body?: object;
  isFile?: boolean;
}

const requestId = 'walk-000001';
const campaign = 'star-2021';
const inScoring = { expert: 403, purpose: 'scoring' } as const;
const sheet = { scores: {}, forPanel: '', forApplicant: '', revision: 0, seen: 0, requestId };
const scoring = { campaign, stage: 'document-review', requestId };
const inStage = `campaign=${campaign}&stage=document-review`;

/** Routes of experts and scoring; an expert is somebody whom the record is not assigned to. */
export const scoringRoles: Readonly<Record<string, Row>> = {
  'GET /console/api/gallery/cases/:application/names': { statuses: readers(404) },
  'GET /console/api/late': { statuses: readers(), query: `campaign=${campaign}` },
  'POST /console/api/late': {
    statuses: staffOnly(409),
    body: { campaign, application: ':application', reason: '名单已经定了', requestId },
  },
  'GET /h5/api/scoring': { statuses: all(403), expert: 200, purpose: 'scoring' },
  'POST /h5/api/scoring/avoids': {
    ...{ statuses: all(403), expert: 200, purpose: 'scoring' },
    body: { avoids: ['甲公司'], requestId },
  },
  'GET /h5/api/scoring/:application': { statuses: all(403), ...inScoring },
  'GET /h5/api/scoring/:application/article': { statuses: all(403), expert: 404, purpose: 'scoring' },
  'POST /h5/api/scoring/:application': { statuses: all(403), ...inScoring, body: sheet },
  'POST /h5/api/scoring/:application/hand-in': { statuses: all(403), ...inScoring, body: sheet },
  'POST /h5/api/scoring/:application/begin': { statuses: all(403), ...inScoring, body: { requestId } },
  'POST /h5/api/scoring/:application/conflict': {
    ...{ statuses: all(403), ...inScoring },
    body: { reason: '同事', requestId },
  },
  'GET /console/api/experts/template': { statuses: staffOnly(), query: `campaign=${campaign}` },
  'POST /console/api/experts/import': { statuses: staffOnly(), isFile: true, query: `campaign=${campaign}` },
  'POST /console/api/experts/:expert/invitations': { statuses: staffOnly(), body: { campaign } },
  'POST /console/api/experts/:expert/leaving': { statuses: staffOnly(), body: { campaign, requestId, reason: null } },
  'POST /console/api/experts/:expert/unbinding': {
    statuses: staffOnly(),
    body: { campaign, requestId },
  },
  'GET /console/api/scoring': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/scoring/plan': { statuses: readers(), query: inStage },
  'GET /console/api/scoring/meeting': { statuses: readers(), query: inStage },
  'POST /console/api/scoring/reminder': {
    statuses: staffOnly(),
    body: { campaign, stage: 'document-review', expert: 'none' },
  },
  'POST /console/api/scoring/plan': { statuses: staffOnly(409), body: { ...scoring, plan: 'f'.repeat(64) } },
  'POST /console/api/scoring/move': {
    statuses: staffOnly(403),
    body: { ...scoring, application: ':application', from: null, to: 'expert-walk', reason: '补' },
  },
  'POST /console/api/scoring/criteria': {
    statuses: staffOnly(409),
    body: { ...scoring, criteria: {}, revision: 0, reason: '原文', scores: null },
  },
  'POST /console/api/scoring/again': {
    statuses: staffOnly(409),
    body: { ...scoring, application: ':application', expert: 'expert-walk', reason: '核对' },
  },
  'POST /console/api/scoring/closing': { statuses: staffOnly(409), body: { ...scoring, reopen: '补评' } },
  'POST /console/api/scoring/meeting': {
    statuses: staffOnly(409),
    body: { ...scoring, day: '2021-11-25', present: [], others: '', notes: '', agreed: [] },
  },
};
