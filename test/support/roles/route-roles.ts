import type { LinkPurpose } from '../../../src/ports/wording.ts';
import { body } from '../pages/web-season.ts';
import { calendarRoles } from './calendar-roles.ts';
import {
  all,
  anyContact,
  applicants,
  contacts,
  everybody,
  filers,
  only,
  readers,
  type Statuses,
  staffOnly,
} from './role-statuses.ts';
import { scoringRoles } from './scoring-roles.ts';
import { staffRoutes } from './staff-routes.ts';

/** What a route is asked with, and what each role gets. `purpose`: every role holds a well-signed link of it, to the same record. */
export interface RouteRow {
  /** In the order of `roles`. */
  statuses: Statuses;
  purpose?: LinkPurpose;
  /** The record is an application that is being filled in; else one that waits for its body. */
  isDraft?: boolean;
  query?: string;
  /** What each role gets who asks for the file to be saved: `?download`; absent where none is sent. */
  taken?: Statuses;
  body?: object;
  /** Where every role is answered 200: what is said to everybody but the contact of the body, and not to that one. */
  refusal?: string;
  /** What an expert of the campaign gets, whom the record is not assigned to; as nobody when left out. */
  expert?: number;
  /** A file is sent instead of JSON. */
  isFile?: boolean;
}

const requestId = 'walk-000001';
const campaign = 'star-2021';
const mark = '0'.repeat(24);

const draft = { isDraft: true } as const;
const inForm = { field: 'headcount', text: '32人', mark, save: requestId };
const broadcast = { campaign, text: '请抓紧', audience: { states: ['unregistered'] } };
const results = {
  campaign,
  publication: requestId,
  reason: '提前公布',
  results: [{ application: ':application', outcome: 'awarded' }],
};
/** A file that auditors look at, and do not take along. */
const looked = (status = 200) => ({ statuses: readers(status), taken: staffOnly(status) });
const shown = { version: 1, submitted: 1 };
const undo = { application: ':application', number: 1, requestId };

/** Every route of the product × every role. A route without a line here fails the walk. */
export const routeRoles: Readonly<Record<string, RouteRow>> = {
  ...scoringRoles,
  ...calendarRoles,
  ...staffRoutes,
  'GET /healthz': { statuses: everybody },
  'GET /readyz': { statuses: everybody },
  'GET /metrics': { statuses: everybody },
  'GET /': { statuses: everybody },
  'GET /public.css': { statuses: everybody },
  'GET /WW_verify_:word.txt': { statuses: all(404) },
  'GET /verify': { statuses: everybody },
  'GET /verify/': { statuses: everybody },
  'GET /verify/{*code}': { statuses: everybody },
  'GET /h5/blank/:campaign/:track': { statuses: everybody },
  'GET /h5/start/:campaign': { statuses: everybody },
  'GET /h5/start-login': { statuses: all(302) },
  'GET /h5/login': { statuses: all(302) },
  'GET /h5/client-login/:channel': { statuses: all(404) },
  'GET /h5/client-login/:channel/login.js': { statuses: all(404) },
  'POST /h5/api/session': { statuses: everybody, body: { token: ':token' }, purpose: 'upload' },
  'POST /h5/api/session/code': { statuses: all(403), body: { page: ':token' }, purpose: 'upload' },
  'POST /h5/api/session/confirm': { statuses: all(403), body: { page: ':token', code: '000000' }, purpose: 'upload' },
  'GET /h5/api/files/:file': { statuses: contacts(200, 404), purpose: 'review' },
  'GET /h5/api/upload': { statuses: applicants(), purpose: 'upload', ...draft },
  'POST /h5/api/upload/look': { statuses: applicants(), purpose: 'upload', ...draft, isFile: true },
  'GET /h5/api/upload/outcome': { statuses: everybody, purpose: 'upload', ...draft },
  'POST /h5/api/upload': { statuses: applicants(), purpose: 'upload', ...draft, isFile: true },
  'GET /h5/api/text': { statuses: filers(), purpose: 'text', ...draft },
  'POST /h5/api/text': { statuses: filers(), purpose: 'text', ...draft, body: { text: '事迹', mark, save: requestId } },
  'POST /h5/api/text/file': { statuses: filers(415), purpose: 'text', ...draft, isFile: true },
  'POST /h5/api/text/finish': { statuses: filers(), purpose: 'text', ...draft, body: { mark, requestId } },
  'GET /h5/api/import': { statuses: filers(), purpose: 'import', ...draft },
  'POST /h5/api/import': { statuses: filers(415), purpose: 'import', ...draft, isFile: true },
  'GET /h5/api/form': { statuses: filers(), purpose: 'form', ...draft },
  'POST /h5/api/form': { statuses: filers(), purpose: 'form', ...draft, body: inForm },
  'POST /h5/api/form/leave': { statuses: filers(), purpose: 'form', ...draft, body: { requestId } },
  'GET /h5/api/review': { statuses: contacts(), purpose: 'review' },
  'GET /h5/api/review/outcome': { statuses: everybody, purpose: 'review', query: `requestId=${requestId}` },
  'GET /h5/api/worklist': { statuses: anyContact(), purpose: 'worklist' },
  'GET /h5/api/worklist/outcome': {
    statuses: everybody,
    purpose: 'worklist',
    query: `application=:application&requestId=${requestId}`,
  },
  'GET /h5/api/worklist/:application': { statuses: contacts(), purpose: 'worklist' },
  'POST /h5/api/worklist/order': {
    statuses: anyContact(),
    purpose: 'worklist',
    body: { applications: [':application'], requestId },
  },
  'POST /h5/api/worklist/nudge': {
    statuses: everybody,
    refusal: 'not-yours',
    purpose: 'worklist',
    body: { application: ':application' },
  },
  'POST /h5/api/review/undo': { statuses: everybody, refusal: 'not-yours', purpose: 'review', body: undo },
  'POST /h5/api/worklist/undo': { statuses: everybody, refusal: 'not-yours', purpose: 'worklist', body: undo },
  'POST /h5/api/review': {
    // The material named is another one than stands: so far the contact comes, and nobody else.
    statuses: contacts(409),
    purpose: 'review',
    body: { decision: 'recommend', fields: [], reason: '', shown, requestId },
  },
  'POST /h5/api/worklist/decisions': {
    statuses: everybody,
    refusal: 'not-yours',
    purpose: 'worklist',
    body: { decision: 'return', reason: '缺章', about: [{ application: ':application', shown }], requestId },
  },
  'POST /console/api/session': {
    statuses: only({ staff: 200, auditor: 200 }, 403),
    purpose: 'console',
    body: { token: ':token' },
  },
  'GET /console/api/bodies/template': { statuses: staffOnly(), query: 'campaign=star-2021' },
  'POST /console/api/bodies/import': { statuses: staffOnly(), isFile: true, query: `campaign=${campaign}` },
  'GET /console/api/people': { statuses: readers(), query: 'id=wecom:heyan' },
  'POST /console/api/bodies/:body/contacts/:person/unbinding': {
    statuses: staffOnly(404),
    body: { campaign, requestId },
  },
  'POST /console/api/people/:person/access-end': { statuses: staffOnly(), body: { requestId } },
  'GET /console/api/me': { statuses: readers() },
  'GET /console/api/trend': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/overview': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/applications': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/applications/to-phone': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/applications/:id': { statuses: readers() },
  'GET /console/api/applications/:id/files/:file': looked(),
  'GET /console/api/bodies': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/bodies/:body/files/:file': { ...looked(404), query: `campaign=${campaign}` },
  'GET /console/api/messages': { statuses: readers() },
  'POST /console/api/results/preview': { statuses: readers(), body: results },
  // The panel has not frozen its list: so far staff come, and nobody else.
  'POST /console/api/results': { statuses: staffOnly(409), body: results },
  'GET /console/api/results/comments': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/publications': { statuses: readers(), query: `campaign=${campaign}` },
  'POST /console/api/publications/:id/undo': { statuses: staffOnly(404), body: { requestId } },
  'POST /console/api/publications/:id/chase': { statuses: staffOnly(404), body: { requestId } },
  'POST /console/api/applications/:id/result-correction': {
    statuses: staffOnly(409),
    body: { outcome: 'not-awarded', reason: '录入时看错', requestId },
  },
  'GET /console/api/objections': { statuses: readers(), query: `campaign=${campaign}` },
  'POST /console/api/objections/:id/confirmation': { statuses: staffOnly(404), body: { requestId } },
  'GET /objection/:campaign': { statuses: everybody },
  'POST /objection/:campaign': { statuses: all(403), body: {} },
  'GET /objection/:campaign/:objection': { statuses: all(404) },
  'POST /console/api/objections/:id/answer': {
    statuses: staffOnly(404),
    body: { text: '核对过了，没有问题', requestId },
  },
  'POST /console/api/objections/:id/undo': { statuses: staffOnly(404), body: { requestId } },
  'GET /console/api/panel': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/panel/what-if': { statuses: readers(), query: `campaign=${campaign}&track=team&count=1` },
  'GET /console/api/panel/decision.xlsx': { statuses: staffOnly(), query: `campaign=${campaign}` },
  'POST /console/api/panel/pack': { statuses: staffOnly(409), body: { campaign, requestId } },
  'POST /console/api/panel/stamped': {
    statuses: staffOnly(409),
    query: `campaign=${campaign}&requestId=${requestId}`,
    isFile: true,
  },
  'GET /console/api/panel/files/:file': { ...looked(404), query: `campaign=${campaign}` },
  'POST /console/api/panel': {
    statuses: staffOnly(409),
    body: { campaign, kind: 'freeze', mark: 'none', requestId },
  },
  'GET /results/:campaign': { statuses: everybody },
  'GET /gallery/:campaign': { statuses: everybody },
  'GET /gallery/:campaign/:application': { statuses: all(404) },
  'GET /gallery/:campaign/:application/article.pdf': { statuses: all(404) },
  'GET /gallery/:campaign/:application/pictures/:picture': { statuses: all(404) },
  'GET /console/api/gallery': { statuses: readers(), query: `campaign=${campaign}` },
  'POST /console/api/gallery/cases/:application': { statuses: staffOnly(409), body: { kind: 'choose', requestId } },
  'POST /console/api/gallery/order': { statuses: staffOnly(), body: { campaign, requestId, applications: [] } },
  'GET /console/api/certificates': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/certificates/:id/file': looked(404),
  'POST /console/api/certificates/:id/making': { statuses: staffOnly(409), body: { isForced: false } },
  'POST /console/api/certificates/:id/undo': { statuses: staffOnly(409), body: { version: 1, requestId } },
  'POST /console/api/certificates/:id/revocation': { statuses: staffOnly(409), body: { version: 1, reason: '重名' } },
  'POST /console/api/applications/:id/stamped-form': {
    statuses: staffOnly(),
    body: { verdict: { kind: 'approve' }, requestId },
  },
  'POST /console/api/applications/:id/extension': {
    statuses: staffOnly(),
    body: { until: '2021-12-20', reason: '搬迁', requestId },
  },
  'POST /console/api/bodies/:body/invitations': { statuses: staffOnly(), body: { campaign } },
  'POST /console/api/messages/parked': { statuses: staffOnly(404), body: { id: 'none', action: 'drop' } },
  'POST /console/api/messages/checked': { statuses: staffOnly(404), body: { key: 'none' } },
  'GET /console/api/broadcasts': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/broadcasts/closing': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/broadcasts/:id/ledger': { statuses: readers(404) },
  'POST /console/api/broadcasts/candidates': {
    statuses: readers(),
    body: { campaign, audience: { states: ['unregistered'] } },
  },
  'POST /console/api/broadcasts/preview': { statuses: readers(), body: broadcast },
  'POST /console/api/broadcasts/:id/test': { statuses: staffOnly(), body: { ...broadcast, requestId } },
  'POST /console/api/broadcasts/:id/send': { statuses: staffOnly(409), body: { ...broadcast, requestId, at: null } },
  'POST /console/api/broadcasts/:id/action': { statuses: staffOnly(409), body: { action: 'stop', requestId } },
  'POST /console/api/audiences': { statuses: staffOnly(), body: { campaign, name: 'x', audience: null, requestId } },
  'GET /console/api/retention': { statuses: readers(), query: `campaign=${campaign}` },
  'GET /console/api/audit': { statuses: readers(), query: `campaign=${campaign}` },
  'POST /console/api/audit/export': { statuses: readers(), body: { campaign, requestId } },
  'GET /console/api/checks': { statuses: readers(), query: `campaign=${campaign}` },
  'POST /console/api/undo': { statuses: staffOnly(), body: undo },
  'POST /console/api/checks': {
    statuses: staffOnly(),
    body: {
      ...{ campaign, stage: 'formal-check', requestId },
      decisions: [{ application: ':application', shown: { version: 1, submitted: 1 }, findings: [], fields: [] }],
    },
  },
  'GET /console/api/exports': { statuses: readers(), query: `campaign=${campaign}` },
  'POST /console/api/exports': { statuses: staffOnly(202), body: { requestId, kind: 'table', campaign } },
  'GET /console/api/exports/:id/file': { statuses: staffOnly(404) },
  'GET /console/api/applications/:id/personal-data': { statuses: staffOnly() },
  'GET /console/api/applications/:id/personal-data.pdf': { statuses: staffOnly() },
  'GET /console/api/applications/:id/erasure': { statuses: readers() },
  'POST /console/api/applications/:id/erasure': { statuses: staffOnly(), body: { reason: '本人要求', requestId } },
  'GET /console/api/accounts': { statuses: readers(), query: `campaign=${campaign}` },
  'POST /console/api/accounts': { statuses: staffOnly(404), body: { campaign: 'star-1999', bodies: null, requestId } },
  'POST /console/api/accounts/:user/reset': { statuses: staffOnly(404), body: { requestId } },
  'POST /console/api/accounts/:user/closing': { statuses: staffOnly(404), body: { requestId } },
  'POST /login/api/session': { statuses: all(403), body: { user: 'NOBODY', password: 'nothing' } },
  'DELETE /login/api/session': { statuses: all(204) },
  'DELETE /console/api/session': { statuses: all(204) },
};

/** What stands for the parts of a path. */
export const pathParts = {
  campaign,
  user: 'K7M2PX',
  track: 'team.docx',
  body,
  word: 'x',
  code: 'x',
  picture: 'x',
  objection: 'K7M2PXK7M2PX',
  person: 'wecom:passerby',
  expert: 'expert-walk',
} as const;
