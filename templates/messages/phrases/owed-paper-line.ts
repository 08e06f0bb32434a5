import type { OwedPaper } from '../../../src/domain/recommendation/owed-papers.ts';

/** How a paper that a recommending body owes stands, and what to reply in the chat. @param name what the campaign calls it */
export function owedPaperLine(name: string, { standing, version, filled }: Omit<OwedPaper, 'paper'>): string {
  const reply = `回“${name}”`;
  if (standing === 'made') return `第 ${version} 版等盖章，盖好拍照发来；要文件，${reply}`;
  if (standing === 'outdated') return `第 ${version} 版过时了，${reply}重新出`;
  if (!filled) return `还没出，${reply}`;
  if (filled.done === 0) return `还没填，${reply}`;
  return filled.done < filled.total
    ? `填了 ${filled.done}/${filled.total} 栏，${reply}接着填`
    : `填好了，还没出，${reply}`;
}
