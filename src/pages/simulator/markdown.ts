import { lexer, type Token } from 'marked';

/** Words with one look. */
export interface Run {
  text: string;
  isBold?: true;
  isItalic?: true;
  url?: string;
  /** A picture is here; `text` says what it shows. */
  picture?: string;
}

/** A line break inside a paragraph is a run of its own: `\n`. */
export type Block =
  | { kind: 'paragraph' | 'quote'; runs: Run[] }
  | { kind: 'heading'; depth: number; runs: Run[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: Run[][] };

const isWeb = (url: string) => /^https?:\/\//i.test(url);

/** Markdown of messages and cards, as far as the platform shows it: headings, quotes, bold, italic, links, pictures, lists. What it does not know
 *  (tables, code, HTML) stands as it was written; nothing ever becomes HTML. Source: DingTalk's documentation, sending by robots. */
export function readMarkdown(written: string): Block[] {
  return lexer(written).flatMap((token) => blockOf(token) ?? []);
}

function blockOf(token: Token): Block | null {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return { kind: 'heading', depth: token.depth, runs: runsOf(token.tokens ?? []) };
    case 'blockquote':
      return { kind: 'quote', runs: runsOf(inside(token)) };
    case 'list':
      return {
        kind: 'list',
        isOrdered: token.ordered,
        start: Number(token.start) || 1,
        items: token.items.map((item: Token) => runsOf(inside(item))),
      };
    case 'paragraph':
    case 'text':
      return { kind: 'paragraph', runs: runsOf(inside(token)) };
    default:
      return { kind: 'paragraph', runs: [{ text: token.raw.trimEnd() }] };
  }
}

function inside(token: Token): Token[] {
  return 'tokens' in token && token.tokens ? token.tokens : [token];
}

function runsOf(tokens: readonly Token[], look: Pick<Run, 'isBold' | 'isItalic' | 'url'> = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    switch (token.type) {
      case 'strong':
        return runsOf(token.tokens ?? [], { ...look, isBold: true });
      case 'em':
        return runsOf(token.tokens ?? [], { ...look, isItalic: true });
      case 'link':
        return isWeb(token.href)
          ? runsOf(token.tokens ?? [], { ...look, url: token.href })
          : [{ ...look, text: token.raw }];
      case 'image':
        return [isWeb(token.href) ? { ...look, text: token.text, picture: token.href } : { ...look, text: token.raw }];
      case 'br':
        return [{ text: '\n' }];
      case 'escape':
        return [{ ...look, text: token.text }];
      case 'paragraph':
      case 'text':
        return token.tokens ? runsOf(token.tokens, look) : [{ ...look, text: token.text.replaceAll('\n', ' ') }];
      default:
        return [{ ...look, text: token.raw }];
    }
  });
}
