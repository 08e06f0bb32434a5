import { type AuditSentences, because } from './sentence.ts';

export const certificateSentences: AuditSentences<'certificate'> = {
  certificateHeld: null,
  certificateMade: ['papers', () => '生成证书'],
  certificateRevoked: ['decisions', (event) => `撤销证书${because(event.reason)}`],
  certificateSettled: null,
  certificateUndone: [
    'decisions',
    (event) => (event.what === 'made' ? '撤回刚出的证书，没有通知申报人' : '撤回对证书的撤销，没有通知申报人'),
  ],
};
