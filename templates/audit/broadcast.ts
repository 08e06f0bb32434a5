import { quoted } from '../messages/phrases/words.ts';
import type { AuditSentences } from './sentence.ts';

export const broadcastSentences: AuditSentences<'broadcast'> = {
  broadcastDrafted: ['broadcasts', () => '写群发草稿'],
  broadcastTested: ['broadcasts', () => '群发先发给自己看'],
  broadcastScheduled: ['broadcasts', (event) => `群发，预计 ${event.expected ?? 0} 人`],
  broadcastUndone: ['broadcasts', () => '撤回还没发出的群发'],
  broadcastDropped: ['broadcasts', () => '删除群发草稿'],
  broadcastBegun: ['broadcasts', () => '群发开始发送'],
  recipientsFrozen: null,
  sentToMany: null,
  chunkSettled: null,
  broadcastPaused: ['broadcasts', () => '暂停群发'],
  broadcastResumed: ['broadcasts', () => '继续群发'],
  broadcastStopped: ['broadcasts', () => '停止群发'],
  retryAsked: ['broadcasts', () => '重发没送达的'],
  broadcastRecalled: ['broadcasts', () => '撤回已发出的群发'],
  recallEnded: null,
};

export const audiencesSentences: AuditSentences<'audiences'> = {
  audienceSaved: ['broadcasts', (event) => `存下群发对象${quoted(event.name ?? '')}`],
  audienceForgotten: ['broadcasts', (event) => `删去群发对象${quoted(event.name ?? '')}`],
};
