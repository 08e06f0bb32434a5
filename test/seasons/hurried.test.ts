import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/app.ts';
import { bubbleText, phoneOf } from '../../src/commands/simulate/phone.ts';
import { openStage, type Stage } from '../../src/commands/simulate/stage.ts';
import { readConfig } from '../../src/config/config.ts';
import { applicationView } from '../../src/domain/application/application-view.ts';
import type { Application } from '../../src/domain/application/record/application.ts';
import { type Person, personView } from '../../src/domain/people/person.ts';
import type { Fault } from '../../src/simulator/faults.ts';

const PERSON = 'heyan';
const LATE = 20_000;

let stage: Stage;
afterEach(() => stage.close());

async function stored(): Promise<Application['answers']> {
  const store = await openStore(readConfig(stage.product.env));
  try {
    const person = await store.views.get<Person>(personView, `wecom:${PERSON}`);
    const id = person?.data.bookmark?.application ?? '';
    return (await store.views.get<Application>(applicationView, id))?.data.answers ?? {};
  } finally {
    await store.close();
  }
}

describe('somebody in a hurry, who says everything again until an answer comes', () => {
  it('ends with the right answers: replies twenty seconds late, throttled for twenty seconds, and a process killed in between', {
    timeout: 300_000,
  }, async () => {
    stage = await openStage();
    const { product, simulator } = stage;
    await product.start();
    const phone = phoneOf(simulator, PERSON, { patienceMilliseconds: 60_000, resends: 5 });
    /** Alone, or as a line of the list of its part of the form. */
    const names = (text: string, label: string) =>
      text.includes(`【${label}】`) || text.split('\n').some((line) => line.replace(/^\d+ /u, '').startsWith(label));
    const asks = (label: string) => phone.waitsFor((entry) => names(bubbleText(entry), label));
    /** Says it every five seconds while nothing comes back, and goes on at the next question. */
    const repeats = async (text: string, fault: Fault, next: string, between = async () => {}) => {
      const end = simulator.faults.add({ endpoint: 'message/send', userId: PERSON, ...fault });
      const mark = simulator.mark();
      for (let times = 0; times < 3; times += 1) {
        await phone.says(text);
        if (times === 0) await between();
        await wait(5000);
      }
      await simulator.waitFor(PERSON, (entry) => names(bubbleText(entry), next), 60_000, mark);
      end();
    };
    const late: Fault = { on: 'api', kind: 'delay', times: 1, milliseconds: LATE };
    const throttled: Fault = { on: 'api', kind: 'rate-limited', times: 0, lastsMilliseconds: LATE };

    for (const text of ['你好', '班组', '普陀区', '都符合']) {
      await phone.says(text);
      await phone.waitsFor(() => true);
    }
    // The reply to what was said before may come in several messages: only now the form is asked.
    await asks('班组名称');
    await phone.says('班组名称：云苔路站“一米窗”班组\n人数：32\n其中女：14\n管理人员：3\n技术人员：5');
    await asks('员工');
    await repeats('24', late, '共产党员');
    await phone.says('9');
    await asks('共青团员');
    for (const [text, next] of [
      ['11', '研究生(以上)'],
      ['1 24 6 1', '平均年龄'],
      ['36', '所在单位'],
      ['上海城轨运营有限公司', '单位性质'],
    ] as const) {
      await phone.says(text);
      await asks(next);
    }
    await repeats('国企', throttled, '通信地址');
    await phone.says('修改 单位性质');
    await asks('单位性质');
    await repeats('民企', late, '通信地址', async () => {
      await product.stop('SIGKILL');
      await product.start();
    });
    await phone.says('上海市静安区民和路138号');
    await asks('邮编');

    await product.stop('SIGTERM');
    expect(await stored()).toMatchObject({
      staff: 24,
      partyMembers: 9,
      leagueMembers: 11,
      organisationKind: '民营企业',
      address: '上海市静安区民和路138号',
    });
  });
});
