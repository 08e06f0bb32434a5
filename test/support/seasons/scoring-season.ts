import star from '../../../flows/star-2021/campaign.ts';
import type { ApplicationEvent } from '../../../src/domain/application/record/events.ts';
import type { JournalEntry } from '../../../src/domain/base/journal-entry.ts';
import type { StoredFileReference } from '../../../src/domain/base/message.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { Expert } from '../../../src/domain/experts/experts.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { commit } from '../../../src/usecases/commit.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { readPerson } from '../../../src/usecases/read-person.ts';
import type { AnyJson } from '../any-json.ts';
import { body, openWebSeason, photo, staff, type WebSeason } from '../pages/web-season.ts';

export const CAMPAIGN = 'star-2021';
export const STAGE = 'document-review';
/** A day in the window of the document review. */
const REVIEW_DAY = '2022-01-04T10:07:00+08:00';

export const expert = (id: string, name: string, unit: string, more: Partial<Expert> = {}): Expert => ({
  ...{ id, name, unit, position: '教授', mobile: '', email: '', tracks: [], avoids: [], ...more },
});

/** star-2021 with a blind document review. */
export const blindStar: CampaignDefinition = {
  ...star,
  stages: star.stages.map((stage) => (stage.kind === 'score' ? { ...stage, isBlind: true } : stage)),
};

export interface Candidate {
  id: string;
  name: string;
  organisation: string;
  person?: string;
  deeds?: string;
  caption?: string;
  fileName?: string;
  mobile?: string;
  /** Further columns. */
  more?: Readonly<Record<string, string>>;
}

const check = { id: 'formal-check', kind: 'check' as const };

/** A recommended and checked application with an article and a picture, without the talk that led there. */
export async function addCandidate(ports: Ports, candidate: Candidate): Promise<StoredFileReference> {
  const { id, name, organisation, person = `wecom:applicant-${id}`, caption = '窗口', mobile, more = {} } = candidate;
  const { deeds = '每天第一班车前，大家把窗口擦得很亮。', fileName = '照片.jpg' } = candidate;
  const sha256 = Buffer.from(id.padEnd(32, '0').slice(0, 32)).toString('hex');
  const file = { key: `media/${sha256}`, name: fileName, contentType: 'image/jpeg', sizeBytes: photo.length, sha256 };
  await ports.files.put(file.key, photo, 'image/jpeg');
  const answers = { teamName: name, organisation, deeds, deedsPhotos: [{ file, caption }], headcount: 12 };
  const contacts = mobile ? { phone: mobile, email: `${mobile}@shenting.example`, address: '云苔路88号' } : {};
  const events: ApplicationEvent[] = [
    { kind: 'started', application: id, campaign: CAMPAIGN, revision: 1, track: 'team', applicant: person },
    { kind: 'bodyChosen', body },
    ...Object.entries({ ...answers, ...contacts, ...more }).map(([field, value]) => ({
      kind: 'fieldAnswered' as const,
      field,
      value,
    })),
    { kind: 'submitted', version: 1 },
    { kind: 'stageDecided', stage: { id: 'recommendation', kind: 'recommend', body }, decision: 'on', next: check },
    { kind: 'stageDecided', stage: check, decision: 'on', next: { id: STAGE, kind: 'score' } },
  ];
  await append(ports, { stream: `application/${id}`, cause: `candidate/${id}`, events });
  return file;
}

export async function addExperts(ports: Ports, experts: readonly Expert[]): Promise<void> {
  const events = [{ kind: 'expertsImported', experts: [...experts], file: 'experts.xlsx' }];
  await append(ports, { stream: `experts/${CAMPAIGN}`, cause: 'experts', events });
}

/** The account stands for the expert, as after a code. */
export async function bindExpert(ports: Ports, person: string, id: string): Promise<void> {
  const stream = `person/${person}` as const;
  const cause = `bound-as/${id}`;
  await commit(ports, {
    known: { stream, cause },
    load: () => readPerson(ports, person),
    decide: ({ ownSeq }) => ({
      append: {
        ...{ stream, seq: ownSeq + 1, cause, by: 'system', at: ports.clock.now().toISOString() },
        ...{ events: [{ kind: 'boundAsExpert', campaign: CAMPAIGN, expert: id }], effects: [] },
      },
    }),
  });
}

async function append(ports: Ports, known: Pick<JournalEntry, 'stream' | 'cause' | 'events'>): Promise<void> {
  const entry = { ...known, seq: 1, by: 'system', at: ports.clock.now().toISOString(), effects: [] };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}

export interface ScoringSeason extends WebSeason {
  /** Asks a route of the phone pages as an expert. */
  asks(person: string, path: string, value?: unknown): Promise<{ status: number; read: AnyJson; text: string }>;
  /** Asks a route of the console as staff. */
  staffAsks(path: string, value?: unknown): Promise<{ status: number; read: AnyJson }>;
}

let count = 0;
export function requestId(): string {
  count += 1;
  return `scoring-${String(count).padStart(6, '0')}`;
}

/** A season on a day of the document review. */
export async function openScoringSeason(options: Parameters<typeof openWebSeason>[0] = {}): Promise<ScoringSeason> {
  const season = await openWebSeason(options);
  season.chat.season.setClock(REVIEW_DAY);
  const tokens = new Map<string, string>();
  const { address } = season;
  const headers = { 'content-type': 'application/json', origin: address };
  const opened = await fetch(`${address}/console/api/session`, {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ token: season.token(staff, 'console') }),
  });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = async (path: string, own: Record<string, string>, value?: unknown) => {
    const sent = value === undefined ? {} : { method: 'POST', body: JSON.stringify(value) };
    const response = await fetch(`${address}${path}`, { headers: { ...headers, ...own }, ...sent });
    const text = await response.text();
    return { status: response.status, text, read: text.startsWith('{') ? JSON.parse(text) : null };
  };
  return {
    ...season,
    asks(person, path, value) {
      const token = tokens.get(person) ?? season.token(person, 'scoring', CAMPAIGN);
      tokens.set(person, token);
      return ask(`/h5/api/${path}`, { authorization: `Bearer ${token}` }, value);
    },
    staffAsks: (path, value) => ask(`/console/api/${path}`, { cookie }, value),
  };
}

/** Three cases and four experts of whom some are bound; the third case is of the person who is the third expert. @param bound expert by person */
export async function addThreeCases(ports: Ports, bound: Readonly<Record<string, string>>): Promise<void> {
  const [, , third = ''] = Object.keys(bound);
  await addCandidate(ports, { id: 'SBAAAAA2', name: '一号线班组', organisation: '上海申亭轨道有限公司' });
  await addCandidate(ports, { id: 'SBBBBBB2', name: '二号线班组', organisation: '沪江大学后勤集团' });
  await addCandidate(ports, { id: 'SBCCCCC2', name: '三号线班组', organisation: '丙公司', person: third });
  await addExperts(ports, [
    expert('expert-a', '郑一', '甲研究院'),
    expert('expert-b', '钱二', '沪江大学'),
    expert('expert-c', '孙三', '乙学会'),
    expert('expert-d', '李四', '丁研究院'),
  ]);
  for (const [person, id] of Object.entries(bound)) await bindExpert(ports, person, id);
}
