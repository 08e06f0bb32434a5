import type { Names } from '../src/ports/wording.ts';
import { exportWords } from './exports.ts';
import { safeName as safe } from './safe-name.ts';

const MAX_CHARACTERS = 100;

/** File names as people see them in the chat. */
export const names: Names = {
  formFile({ track, title, version }) {
    return named(`${safe(track)}申报表_`, title, version);
  },
  articleFile: ({ title, version }) => named('申报交流资料_', title, version),
  paperFile({ title, body, version, extension }) {
    const tail = `_第${version}版.${extension}`;
    const room = Math.max(0, MAX_CHARACTERS - [...tail].length);
    return `${[...`${safe(title)}_${safe(body)}`].slice(0, room).join('')}${tail}`;
  },
  joinedFile: ({ paper, of, version }) => named(`盖章${papers[paper]}_`, of, version),
  paperColumns(paper) {
    return paper === 'recommendation'
      ? [
          { header: '序号', widthCharacters: 6 },
          { header: '企业名称（以公章为准）', widthCharacters: 40 },
          { header: '班组名称/个人姓名', widthCharacters: 36 },
        ]
      : [
          { header: '序号', widthCharacters: 6 },
          { header: '统计内容', widthCharacters: 44 },
          { header: '单位', widthCharacters: 6 },
          { header: '数量', widthCharacters: 26 },
        ];
  },
  exports: exportWords,
};

const papers = { form: '申报表', recommendation: '推荐意见表', statistics: '信息统计表' } as const;

function named(head: string, title: string, version: number): string {
  const tail = `_第${version}版.pdf`;
  const room = Math.max(0, MAX_CHARACTERS - [...head].length - [...tail].length);
  return `${head}${[...safe(title)].slice(0, room).join('')}${tail}`;
}
