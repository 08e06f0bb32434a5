interface Used {
  person: string;
  role: 'staff' | 'auditor';
  /** For whom the code was made. */
  name: string;
  /** As whom who came with it was known before; empty where nobody knew. */
  knownName: string;
  knownBody: string;
}

/** Who became staff or auditor by a code, by the name or account that is known, and for whom the code was made. */
export function admittedByCode({ person, role, name, knownName, knownBody }: Used): string {
  const body = knownBody ? `（${knownBody} 联系人）` : '';
  const who = `${knownName || `账号 ${accountName(person)}`}${body}`;
  const code = name === '' || name === knownName ? '邀请码' : `给${name}的邀请码`;
  return `${who}凭${code}成为${role === 'auditor' ? '审计人员' : '工作人员'}`;
}

/** An account without the app it belongs to. */
export function accountName(person: string): string {
  return person.slice(person.indexOf(':') + 1);
}
