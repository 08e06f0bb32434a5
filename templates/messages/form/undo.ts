import type { UndoneRow } from '../../../src/domain/messages/form/undo-messages.ts';
import { changeExample, exampleColumn } from '../phrases/example-column.ts';
import { shownLabel } from '../phrases/labels.ts';
import { clip, lines, type MessagesOf, some, turned, type Words } from '../phrases/words.ts';

/** 撤销: what was taken back, and what is there now. */
export const undo: Words<MessagesOf<'undo'>> = {
  'undo.done': ({ rows }) => {
    const answers = rows.filter((row) => row.kind === 'answer');
    return lines(
      answers.length > 1 && manyAnswers(answers),
      ...rows.filter((row) => row.kind !== 'answer' || answers.length === 1).map(oneRow),
    );
  },
  'undo.none': ({ turn }, { campaign }) => {
    const example = changeExample(exampleColumn(campaign));
    return turned(turn, [
      `没有能直接撤的了。要改哪一栏，回“修改 栏目名”${example}。`,
      `前面的撤不了了，直接改就行：回“修改 栏目名”${example}。`,
    ]);
  },
  'undo.not-stored': ({ labels }) =>
    labels.length === 0
      ? '刚才那句没有存，不用撤。'
      : `刚才那句没有存，不用撤。上一次存的是${some(labels.map(shownLabel))}，要撤它就再回一次“撤销”。`,
  'undo.dropped': () => '好，刚才的不算，什么都没有改。',
  'undo.changed-since': ({ labels }) =>
    `${some(labels.map(shownLabel))}后来又改过，撤不了；要改直接回“修改 ${labels[0] ?? ''}”。`,
};

type Answer = Extract<UndoneRow, { kind: 'answer' }>;

function manyAnswers(rows: readonly Answer[]): string {
  const empty = rows.filter(({ now }) => now === null).map(({ label }) => shownLabel(label));
  const kept = rows.flatMap(({ label, now }) => (now === null ? [] : [`${shownLabel(label)} ${clip(now, 20)}`]));
  return lines(
    `✓ 刚才的 ${rows.length} 栏撤了。`,
    empty.length > 0 && `现在空着：${some(empty)}`,
    kept.length > 0 && `还是原来的：${some(kept)}`,
  );
}

function oneRow(row: UndoneRow): string {
  switch (row.kind) {
    case 'answer': {
      const gone = `✓ 撤了${shownLabel(row.label)}：${clip(row.gone, 30)}，`;
      return row.now === null ? `${gone}现在空着。` : `${gone}还是 ${clip(row.now, 30)}。`;
    }
    case 'text':
      return row.count === 0
        ? `✓ 撤了，${shownLabel(row.label)}现在一段都没有了。`
        : `✓ 撤了，${shownLabel(row.label)}留着 ${row.pieces} 段、${row.count} 字。`;
    case 'pictures':
      return `✓ ${row.number === null ? '撤了' : `第 ${row.number} 张去掉了`}，${shownLabel(row.label)}现在${row.count === 0 ? '一张都没有' : `是 ${row.count} 张`}。`;
    case 'rows': {
      const changed = [
        ...row.back.map((one) => `${clip(one, 30)}放回去了`),
        ...row.gone.map((one) => `${clip(one, 30)}不算了`),
      ];
      return `✓ 撤了，${some(changed, 4)}。${shownLabel(row.label)}现在${row.count === 0 ? '一行都没有' : `是 ${row.count} ${row.unit}`}。`;
    }
    case 'caption':
      return `✓ 撤了第 ${row.number} 张的说明：${clip(row.gone, 30)}，${row.now === '' ? '现在空着' : `还是 ${clip(row.now, 30)}`}。`;
    case 'heading':
      return row.now === null ? `✓ 撤了${row.heading}，请重说。` : `✓ ${row.heading}撤了，还是：${clip(row.now, 30)}`;
    case 'body':
      return row.now === null
        ? `✓ 撤了推荐单位：${row.gone ?? ''}，请重新选。`
        : `✓ 推荐单位还是${row.now}，${row.gone ?? ''}不算了。`;
    case 'conditions':
      return '✓ 刚才确认的条件撤了，请再看一遍。';
    case 'sum':
      return '✓ 刚才说“就这样”的数字撤了，请再看一遍。';
    case 'confirmed':
      return '✓ 刚才的确认撤了。';
    case 'skipped':
      return `✓ ${some(row.labels.map(shownLabel))}不跳过了。`;
  }
}
