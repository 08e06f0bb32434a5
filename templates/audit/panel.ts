import { type AuditSentences, because, version } from './sentence.ts';

export const panelSentences: AuditSentences<'panel'> = {
  cutSet: ['decisions', (event) => `会审：定下入选 ${event.count ?? 0} 份`],
  selectionMoved: [
    'decisions',
    (event) => `会审：改为${event.to === 'awarded' ? '入选' : '不入选'}${because(event.reason)}`,
  ],
  moveUndone: ['decisions', () => '会审：恢复按得分排的结果'],
  listFrozen: ['decisions', () => '会审：定下名单'],
  listReopened: ['decisions', (event) => `会审：重新打开名单${because(event.reason)}`],
  packPrinted: ['papers', (event) => `出会审决定表${version(event.version)}`],
  packStamped: ['papers', (event) => `收下盖章的会审决定表${version(event.version)}`],
};
