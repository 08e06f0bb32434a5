import { day } from '../messages/phrases/words.ts';
import { accountName, admittedByCode } from '../pages/admitted-by-code.ts';
import type { AuditSentences } from './sentence.ts';

const roleName = (role: string | undefined) => (role === 'auditor' ? '审计人员' : '工作人员');

export const staffSentences: AuditSentences<'staff'> = {
  memberInvited: ['people', (event) => `邀请${roleName(event.role)}${event.name ? `：${event.name}` : ''}`],
  memberAdmitted: [
    'people',
    ({ person, role, name, knownName, knownBody }) =>
      knownName === undefined || !person || !role
        ? `${name || '有人'}成为${roleName(role)}`
        : admittedByCode({ person, role, name: name ?? '', knownName, knownBody: knownBody ?? '' }),
  ],
  memberRevoked: ['people', (event) => `收回管理权限${event.person ? `：账号 ${accountName(event.person)}` : ''}`],
  absenceNoted: [
    'people',
    (event) =>
      `登记不在：账号 ${accountName(event.person ?? '')}，${day(event.from ?? '')}${event.until ? `到${day(event.until)}` : '起'}`,
  ],
  absenceEnded: ['people', (event) => `不在的日子结束：账号 ${accountName(event.person ?? '')}`],
};
