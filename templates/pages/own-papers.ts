/** Papers of the applicant's own, on every page. */

/** @param number which of several files */
export function ownPaperName(title: string | null, number: number | null): string {
  return `${title ?? '另一份材料'}${number === null ? '' : `，第 ${number} 张`}`;
}

/** Lines of an application's history. */
export const ownPaperHistory = {
  paperPageAdded: () => '在聊天里发来另一份材料的一页',
  paperPagesDropped: () => '放下另一份材料已发的几页，重新发',
  paperTaken: ({ count }: { count: number | null }) => `上传另一份材料（${count} 个文件）`,
} as const;
