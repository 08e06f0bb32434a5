import type { RulesMessages } from '../../../src/domain/messages/form/rules-messages.ts';

export const rulesSamples: { [Key in keyof RulesMessages]: RulesMessages[Key][] } = {
  'rules.ask': [{ text: '公平、公正、公开。' }],
};
