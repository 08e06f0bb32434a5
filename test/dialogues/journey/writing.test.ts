import { describe, expect, it } from 'vitest';
import { dialogue } from '../../support/chats/dialogue.ts';

const long = '2020年入冬，老人排到窗口才知道排错了队，一天近百人。';

describe.each(['team', 'individual'] as const)('help to write the deeds: %s', (track) => {
  it('asks five questions, shows the draft with its headings, changes one part, and takes it on a yes only', async () => {
    const chat = await dialogue(track);
    await chat.answersUpTo('deeds');
    await chat.says('帮我写', /1\/5 一、背景/);
    await chat.says(long, /✓ 一、背景[\s\S]*2\/5 二、做法/);
    await chat.says('不知道写什么', /1\/5|2\/5 二、做法/);
    await chat.says('在吗', /2\/5 二、做法/);
    await chat.says('大家编了一张问询卡。', /3\/5 三、难点/);
    await chat.says('上一步', /2\/5 二、做法[\s\S]*现在是：大家编了一张问询卡/);
    await chat.says('大家编了一张“三问卡”，贴在每个问询点。', /3\/5/);
    await chat.says('跳过', /4\/5 四、效果/);
    await chat.says('保存退出', /草稿先放着/);
    expect((await chat.application()).pieces.deeds ?? []).toEqual([]);
    await chat.says('帮我写', /3\/5 三、难点/);
    await chat.says('跳过', /4\/5/);
    await chat.says('排错队的人从96人降到11人。', /5\/5/);
    await chat.says('跳过', /还没看到[\s\S]*草稿拼好了[\s\S]*一、背景\n2020年[\s\S]*四、效果[\s\S]*还差/);
    await chat.says('4', /4\/5 四、效果[\s\S]*现在是/);
    await chat.says('排错队的人从96人降到9人。', /草稿拼好了[\s\S]*降到9人/);
    await chat.says('班组每天开晨会，互相提醒。', /这句没有存/);
    await chat.says('是', /草稿放进【?事迹材料】?了[\s\S]*在网页上写/);
    const { pieces, helps } = await chat.application();
    expect(pieces.deeds).toEqual([
      ...['一、背景', long, '二、做法', '大家编了一张“三问卡”，贴在每个问询点。'],
      ...['四、效果', '排错队的人从96人降到9人。'],
    ]);
    expect(Object.keys(helps?.deeds ?? {})).toEqual(['background', 'actions', 'effects']);
    await chat.says('对照条件', /对照申报条件[\s\S]*○/);
    await chat.close();
  });

  it('leaves out what is said beside an answer, a paragraph or a piece, and says so', async () => {
    const chat = await dialogue(track);
    await chat.answersUpTo('deeds');
    await chat.says('帮我写', /1\/5/);
    await chat.says('窗口引导，后台接力……（先这样吧，烦死了）', /✓ 一、背景[\s\S]*没用上：先这样吧，烦死了[\s\S]*2\/5/);
    await chat.says('不好意思，稍等一下', /当二、做法/);
    await chat.says('大家编了一张问询卡，请乘客稍等。', /✓ 二、做法(?![\s\S]*没用上)/);
    await chat.says('难点是人少班次多。', /✓ 三、难点/);
    await chat.says('写完了', /草稿拼好了/);
    await chat.says('加一段 做法', /“二、做法”的末尾/);
    await chat.says('又放了老花镜。写得不好，别笑', /没用上：写得不好，别笑[\s\S]*又放了老花镜。\n三/);
    await chat.says('是', /草稿放进/);
    await chat.says('加一段 3', /的末尾/);
    await chat.says('两班倒。呃 稍等有人来了', /✓ 加在[\s\S]*没用上：呃 稍等有人来了/);
    await chat.says('2021年起人够了。这样写可以吗？', /已存 6 段[\s\S]*没用上：这样写可以吗/);
    expect((await chat.application()).pieces.deeds).toEqual([
      ...['一、背景', '窗口引导，后台接力……', '二、做法', '大家编了一张问询卡，请乘客稍等。', '又放了老花镜。'],
      ...['三、难点', '难点是人少班次多。', '两班倒。', '2021年起人够了。'],
    ]);
    await chat.close();
  });

  it('takes back the answer before, while it is asked and while the draft is shown, and no heading stays bare', async () => {
    const chat = await dialogue(track);
    await chat.answersUpTo('deeds');
    await chat.says('帮我写', /1\/5/);
    await chat.says('撤销', /1\/5/);
    await chat.says(long, /2\/5/);
    await chat.says('大家编了一张问询卡。', /3\/5/);
    await chat.says('撤销', /✓ 撤了二、做法[\s\S]*2\/5 二、做法(?![\s\S]*现在是)/);
    await chat.says('大家编了“三问卡”。', /3\/5/);
    await chat.says('写完了', /草稿拼好了/);
    await chat.says('撤销', /✓ 撤了二、做法[\s\S]*2\/5 二、做法/);
    await chat.says('大家编了“三问卡”，贴在窗口。', /草稿拼好了[\s\S]*贴在窗口/);
    await chat.says('是', /草稿放进/);
    await chat.says('在吗', /已存 2 段/);
    // Taken with one yes, the draft goes with one word too; it is shown again, and nothing of it is lost.
    await chat.says('撤销', /事迹材料现在一段都没有了[\s\S]*草稿拼好了[\s\S]*贴在窗口/);
    expect((await chat.application()).pieces.deeds ?? []).toEqual([]);
    await chat.says('是', /草稿放进/);
    await chat.says('两班倒，人手紧。', /已存 3 段/);
    await chat.says('撤销', /留着 2 段/);
    expect((await chat.application()).pieces.deeds).toHaveLength(4);
    await chat.close();
  });

  it('adds a paragraph under the heading that is chosen, to the draft and to the text', async () => {
    const chat = await dialogue(track);
    await chat.answersUpTo('deeds');
    await chat.says('加一段', /现在还没有内容，直接发就行/);
    await chat.says('帮我写', /1\/5/);
    await chat.says(long, /2\/5/);
    await chat.says('大家编了一张问询卡。', /3\/5/);
    await chat.says('写完了', /草稿拼好了[\s\S]*再加回“加一段”/);
    await chat.says('加一段', /加在哪里[\s\S]*1 背景[\s\S]*5 评价\n不加了/);
    await chat.says('做法', /“二、做法”的末尾/);
    await chat.says('又在窗口放了老花镜。', /草稿拼好了[\s\S]*问询卡。\n又在窗口放了老花镜。/);
    await chat.says('加一段 5', /“五、评价”的末尾/);
    await chat.says('不用', /草稿拼好了/);
    await chat.says('是', /草稿放进事迹材料了[\s\S]*加一段/);
    await chat.says('加一段', /1 背景\n2 做法\n3 全文最后/);
    await chat.says('好像不对', /再看一下：加在哪里/);
    await chat.says('1', /“一、背景”的末尾/);
    await chat.says('那年我们只有8个人。', /✓ 加在“一、背景”的末尾了，现在 \d+ 字，还差 \d+ 字/);
    await chat.says('加一段 最后', /全文最后/);
    await chat.says('路还长，我们接着干。', /✓ 加在全文最后了/);
    expect((await chat.application()).pieces.deeds).toEqual([
      ...['一、背景', long, '那年我们只有8个人。'],
      ...['二、做法', '大家编了一张问询卡。', '又在窗口放了老花镜。', '路还长，我们接着干。'],
    ]);
    await chat.close();
  });

  it('begins by the button too', async () => {
    const chat = await dialogue(track);
    await chat.answersUpTo('deeds');
    expect(chat.heard()).toMatch(/网页上写：打开\n\[帮我写\]/);
    await chat.clicks('write-help', /1\/5 一、背景/);
    await chat.says(long, /✓ 一、背景[\s\S]*2\/5/);
    await chat.says('不用', /草稿先放着/);
    await chat.close();
  });

  it('points at the clause that a column without an award contradicts', async () => {
    const chat = await dialogue(track);
    await chat.answersUpTo('awards');
    await chat.says('无', track === 'team' ? /第5条[\s\S]*您确认过符合/ : /第4条[\s\S]*您确认过符合/);
    await chat.close();
  });
});

describe('the guiding questions', () => {
  it('go on where they were, whatever came between: another body, another column, a held change, a question, an order', async () => {
    const chat = await dialogue('team');
    await chat.answersUpTo('deeds');
    await chat.says('帮我写', /1\/5/);
    await chat.says(long, /2\/5/);
    await chat.says('跳过', /3\/5/);
    await chat.says('换推荐单位', /推荐单位/);
    await chat.says('静安区', /✓ 推荐单位：静安区/);
    expect(chat.heard()).toMatch(/3\/5 三、难点/);
    await chat.says('换推荐单位', /推荐单位/);
    await chat.says('不换了', /3\/5 三、难点/);
    await chat.says('修改 邮编', /【邮编】/);
    await chat.says('200060', /✓ 邮编[\s\S]*3\/5 三、难点/);
    await chat.says('平均年龄写错了，是33.5', /要改平均年龄/);
    await chat.says('1', /✓ 平均年龄：33.5岁[\s\S]*3\/5 三、难点/);
    await chat.says('平均年龄写错了，是34.5', /要改平均年龄/);
    await chat.says('2', /没有填/);
    await chat.says('继续', /3\/5 三、难点/);
    await chat.says('预览', /3\/5 三、难点/);
    await chat.says('什么时候截止？', /12月17日[\s\S]*3\/5 三、难点/);
    await chat.says('重新开始', /从头填/);
    await chat.says('不是', /3\/5 三、难点/);
    await chat.says('难点是人少班次多。', /4\/5/);
    await chat.says('写完了', /草稿拼好了/);
    await chat.says('修改 邮编', /【邮编】/);
    await chat.says('200072', /✓ 邮编[\s\S]*草稿拼好了/);
    expect((await chat.application()).helps?.deeds).toEqual({ background: long, difficulties: '难点是人少班次多。' });
    await chat.says('不用', /草稿先放着/);
    await chat.says('修改 邮编', /【邮编】/);
    await chat.says('200060', /事迹材料(?![\s\S]*\/5)/);
    await chat.close();
  });
});
