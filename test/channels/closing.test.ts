import { closingConformance } from '../conformance/closing-conformance.ts';
import { openSimulatedWecom } from '../support/simulated-wecom.ts';
import { openStage } from './dingtalk/stage.ts';

closingConformance({
  name: 'wecom',
  async open() {
    const { channel, simulator } = await openSimulatedWecom({ now: () => new Date('2021-11-25T01:00:00Z') });
    const shown = () =>
      simulator
        .chatOf('heyan')
        .map(({ content }) => {
          if (content.kind !== 'card') return JSON.stringify(content);
          const buttons = content.closed ?? JSON.stringify(content.card.button_list);
          return [content.card.main_title?.title, buttons].join('\n');
        })
        .join('\n');
    return { channel, person: 'heyan', shown };
  },
});

closingConformance({
  name: 'dingtalk',
  async open() {
    const { channel, simulator } = await openStage();
    const shown = () =>
      simulator
        .chatOf('heyan')
        .map(({ content }) => JSON.stringify(content))
        .join('\n');
    return { channel, person: 'heyan', shown };
  },
});
