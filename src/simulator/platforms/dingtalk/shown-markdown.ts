import type { ShownCard } from '../../shown-card.ts';

const BREAK = '  \n  ';
const LINK = /^(?<before>[^[\]]*)\[(?<words>[^[\]]*)\]\((?<url>[^()\s]+)\)$/;

/** The markdown of messages and cards as phones show it: signs behind a backslash are themselves, bold is plain, a line that is a link is a row
 *  that opens it. Source: DingTalk's documentation, sending by robots. */
export function shownMarkdown(written: string): Pick<ShownCard, 'sub_title_text' | 'horizontal_content_list'> {
  const lines = written.split(BREAK);
  const links = lines.flatMap((line) => {
    const { before = '', words = '', url } = LINK.exec(line)?.groups ?? {};
    return url
      ? [{ type: 1, keyname: plainMarkdown(before).replace(/\uff1a$/, ''), value: plainMarkdown(words), url }]
      : [];
  });
  const text = lines
    .filter((line) => !LINK.test(line))
    .map(plainMarkdown)
    .join('\n')
    .trim();
  return {
    ...(text === '' ? {} : { sub_title_text: text }),
    ...(links.length === 0 ? {} : { horizontal_content_list: links }),
  };
}

export function plainMarkdown(written: string): string {
  return written.replaceAll('**', '').replace(/\\(.)/g, '$1').replaceAll(BREAK, '\n');
}
