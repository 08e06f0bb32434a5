import { day, quoted } from '../../messages/phrases/words.ts';

interface Underway {
  title: string;
  stage: string;
  isReturned: boolean;
  until: string | null;
}

/** Names that are said; further ones are counted. */
const MOST = 6;

/** What can still come to what is about to be decided. @param then what becomes of it otherwise */
export function underwayText(rows: readonly Underway[], then: string): string {
  const said = rows.slice(0, MOST).map(({ title, stage, isReturned, until }) => {
    const where = isReturned ? `${stage}退回，等申报人补正` : `还在${stage}`;
    return `${quoted(title)}（${where}${until === null ? '' : `，到${day(until)}`}）`;
  });
  return `还有 ${rows.length} 份在路上：${said.join('、')}${rows.length > MOST ? ' 等' : ''}。${then}`;
}
