import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { statusName } from '../../../templates/messages/applicant/status.ts';

const about = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组' };
const contact = '俞琳、王影 021-52588300';

/** An application was handed in, and how it is in every status. */
export const statusSamples: { [Key in 'submitted' | 'status']: MessageValues[Key][] } = {
  submitted: [
    { ...about, body: '静安区', to: '2021-12-24' },
    { ...about, body: '静安区', to: '2021-12-24', isUnstamped: true },
    { ...about, body: '静安区', to: '2021-12-24', isNobodyFree: true },
  ],
  status: [...Object.keys(statusName), 'withdrawn'].flatMap((status) => [
    { ...about, status, body: '静安区', submittedAt: '2021-12-09T16:30:00.000Z', reason: '邮编不对', contact },
    { ...about, status, body: '', submittedAt: null, reason: null, contact },
    { ...about, status, body: '', submittedAt: null, reason: null, contact, isUnstamped: true as const },
    {
      ...about,
      status,
      stage: '公布结果',
      isResultDue: true as const,
      body: '静安区',
      submittedAt: null,
      reason: null,
      contact,
    },
  ]),
};
