import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playWecom } from '../../src/simulator/platforms/wecom/platform.ts';
import { approvalCard, openStage, type Stage, wecomApp } from './support/echo-product.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const agentid = wecomApp.agentId;
const sendCard = (template_card: unknown, touser = 'fangxiaolan') =>
  stage.call('message/send', { touser, msgtype: 'template_card', agentid, template_card });
const HOUR = 3_600_000;

describe('template cards', () => {
  const card = approvalCard('t-1');
  const url = 'https://a.example';
  const options = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `o${n}`, text: `${n}` }));
  const vote = {
    ...card,
    card_type: 'vote_interaction',
    checkbox: { question_key: 'q', option_list: options(2) },
    submit_button: { text: '交', key: 'k' },
  };
  const select = { question_key: 'q', option_list: options(2) };
  const multiple = {
    ...card,
    card_type: 'multiple_interaction',
    select_list: [select],
    submit_button: { text: '交', key: 'k' },
  };

  it.each<[string, object, number]>([
    ['no type', { ...card, card_type: 'other' }, 42031],
    ['no title', { ...card, main_title: {} }, 42033],
    ['no task id', { ...card, task_id: undefined }, 42014],
    ['a task id with a dot', { ...card, task_id: 'a.b' }, 42014],
    ['a task id of 129 bytes', { ...card, task_id: 'a'.repeat(129) }, 42014],
    [
      'seven buttons',
      { ...card, button_list: Array.from({ length: 7 }, (_, n) => ({ text: 'x', key: `${n}` })) },
      40058,
    ],
    ['no button', { ...card, button_list: [] }, 40058],
    ['a button without text', { ...card, button_list: [{ key: 'a' }] }, 42038],
    ['a button without key', { ...card, button_list: [{ text: 'a' }] }, 42039],
    ['a key of 1025 bytes', { ...card, button_list: [{ text: 'a', key: 'k'.repeat(1025) }] }, 42039],
    [
      'one key twice',
      {
        ...card,
        button_list: [
          { text: 'a', key: 'k' },
          { text: 'b', key: 'k' },
        ],
      },
      42039,
    ],
    ['a url button without url', { ...card, button_list: [{ text: 'a', type: 1 }] }, 42028],
    [
      'seven facts',
      { ...card, horizontal_content_list: Array.from({ length: 7 }, () => ({ keyname: 'k', value: 'v' })) },
      42035,
    ],
    ['a fact without name', { ...card, horizontal_content_list: [{ value: 'v' }] }, 42027],
    [
      'a fact with a bad link',
      { ...card, horizontal_content_list: [{ keyname: 'k', type: 1, url: 'javascript:x' }] },
      42028,
    ],
    [
      'a fact with made-up media',
      { ...card, horizontal_content_list: [{ keyname: 'k', type: 2, media_id: 'x' }] },
      42029,
    ],
    ['a fact with a stranger', { ...card, horizontal_content_list: [{ keyname: 'k', type: 3, userid: 'x' }] }, 42050],
    ['five paragraphs', { ...card, vertical_content_list: Array.from({ length: 5 }, () => ({ title: 't' })) }, 42036],
    ['four jumps', { ...card, jump_list: Array.from({ length: 4 }, () => ({ type: 1, title: 't', url })) }, 42042],
    ['a notice without action', { card_type: 'text_notice', main_title: { title: 'a' } }, 42045],
    ['a notice without words', { card_type: 'text_notice', card_action: { type: 1, url } }, 42033],
    [
      'a news notice without picture',
      { card_type: 'news_notice', main_title: { title: 'a' }, card_action: { type: 1, url } },
      42044,
    ],
    ['21 options', { ...vote, checkbox: { question_key: 'q', option_list: options(21) } }, 42037],
    ['no question key', { ...vote, checkbox: { option_list: options(2) } }, 42043],
    [
      'one option twice',
      { ...vote, checkbox: { question_key: 'q', option_list: [...options(1), ...options(1)] } },
      42040,
    ],
    ['no submit text', { ...vote, submit_button: { key: 'k' } }, 42049],
    ['no submit key', { ...vote, submit_button: { text: 'k' } }, 42046],
    [
      'four selects',
      { ...multiple, select_list: Array.from({ length: 4 }, (_, n) => ({ ...select, question_key: `${n}` })) },
      42047,
    ],
    ['eleven choices', { ...multiple, select_list: [{ ...select, option_list: options(11) }] }, 42037],
    [
      'a menu key twice',
      {
        ...card,
        action_menu: {
          desc: 'm',
          action_list: [
            { text: 'a', key: 'k' },
            { text: 'b', key: 'k' },
          ],
        },
      },
      42051,
    ],
    ['a wrong type of value', { ...card, main_title: 'title' }, 40058],
  ])('refuses %s', async (_name, template_card, errcode) => {
    expect(await sendCard(template_card)).toMatchObject({ errcode });
    expect(stage.simulator.chatOf('fangxiaolan')).toEqual([]);
  });

  it('takes the three that ask and the two that tell', async () => {
    expect(await sendCard(card)).toMatchObject({ errcode: 0, response_code: expect.any(String) });
    expect(await sendCard({ ...vote, task_id: 't-2' })).toMatchObject({
      errcode: 0,
      response_code: expect.any(String),
    });
    expect(await sendCard({ ...multiple, task_id: 't-3' })).toMatchObject({ errcode: 0 });
    const notice = await sendCard({ card_type: 'text_notice', sub_title_text: 'a', card_action: { type: 1, url } });
    expect(notice.errcode).toBe(0);
    expect(notice).not.toHaveProperty('response_code');
    expect(
      await sendCard({
        card_type: 'news_notice',
        main_title: { title: 'a' },
        card_image: { url },
        card_action: { type: 1, url },
      }),
    ).toMatchObject({ errcode: 0 });
  });

  it('refuses a task id that was used before', async () => {
    await sendCard(card);
    expect(await sendCard(card)).toMatchObject({ errcode: 42014 });
  });

  it('cuts long words in display only', async () => {
    await sendCard({ ...card, button_list: [{ text: '十一个字的按钮放不下啊', key: 'k' }] });
    expect(stage.simulator.chatOf('fangxiaolan')[0]?.content).toMatchObject({
      card: { button_list: [{ text: '十一个字的按钮放不…' }] },
    });
    expect(stage.simulator.wireLog().at(-1)?.notes).toEqual(['cut:button_list[].text']);
  });

  it('changes a card once per code, for 72 hours, for those named', async () => {
    const { response_code } = await sendCard(card, 'fangxiaolan|minjiashu');
    const update = (code: unknown, userids = ['FangXiaoLan']) =>
      stage.call('message/update_template_card', {
        userids,
        agentid,
        response_code: code,
        button: { replace_name: '已推荐' },
      });
    expect(await update('made-up')).toMatchObject({ errcode: 60140 });
    expect(await update(response_code, ['fangxiaolan', 'heyan'])).toEqual({
      errcode: 0,
      errmsg: 'ok',
      invaliduser: ['heyan'],
    });
    expect(await update(response_code)).toMatchObject({ errcode: 60140 });
    expect(stage.simulator.chatOf('fangxiaolan')[0]?.content).toMatchObject({ closed: '已推荐' });
    expect(stage.simulator.chatOf('minjiashu')[0]?.content).toMatchObject({ closed: null });

    await stage.simulator.userClicks('minjiashu', 't-1', 'endorse');
    const clicked = String(stage.product.heard[0]?.fields.ResponseCode);
    stage.clock.advance(72 * HOUR);
    expect(await update(clicked, ['minjiashu'])).toMatchObject({ errcode: 60140 });
    await stage.simulator.userClicks('minjiashu', 't-1', 'endorse');
    expect(await update(String(stage.product.heard[1]?.fields.ResponseCode), ['minjiashu'])).toMatchObject({
      errcode: 0,
    });
  });

  it('needs a callback address for cards that answer', async () => {
    const silent = await openStage({ play: playWecom({ ...wecomApp, callbackUrl: null }) });
    expect(
      await silent.call('message/send', { touser: 'heyan', msgtype: 'template_card', agentid, template_card: card }),
    ).toMatchObject({ errcode: 43012 });
    await silent.close();
  });
});
