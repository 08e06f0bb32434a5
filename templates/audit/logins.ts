import type { AuditSentences } from './sentence.ts';

export const accountSentences: AuditSentences<'account'> = {
  accountIssued: ['people', () => '开通网页账号'],
  passwordTried: null,
  loggedIn: ['people', () => '用账号登录网页'],
  passwordProved: null,
  passwordChanged: ['people', () => '设置自己的密码'],
  passwordReset: ['people', () => '重置网页账号的密码'],
  accountClosed: ['people', () => '停用网页账号'],
};
