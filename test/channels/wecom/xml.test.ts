import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../../src/channels/wecom/xml.ts';

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false });
const names = fc.constantFrom('ToUserName', 'Content', 'MsgId', 'AgentID', 'Event', 'constructor');
const values = fc.oneof(
  fc.string().map((text) => `<![CDATA[${text.replaceAll(']]>', '')}]]>`),
  fc.string({ unit: fc.constantFrom('a', '7', ' ', '\n', '你', '>', ']', "'") }),
  fc.constantFrom('', '<a>1</a>', '<![CDATA[1]]><![CDATA[2]]>', ' <![CDATA[1]]> '),
);
const documents = fc
  .array(fc.tuple(names, values, fc.constantFrom('', '\n', '  ')))
  .map(
    (elements) => `<xml>${elements.map(([name, value, gap]) => `${gap}<${name}>${value}</${name}>`).join('')}</xml>`,
  );

describe('the XML of a callback', () => {
  it('is read as the parser reads it, whatever its shape', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const [read, own] = [parsed(text), readXml(text)];
        expect(own && withoutText(own)).toEqual(isRecord(read) ? withoutText(read) : null);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['<xml><a>1</b></xml>', '<xml><a>1</a>', '<xml>', '<a/>', '', '<xml><a>1</a></xml><xml/>x'])(
    'is never half read: %s',
    (text) => {
      const read = readXml(text);
      expect(read === null || Object.keys(read).length === 0 || read.a === '1').toBe(true);
    },
  );
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Nothing where the parser takes it from nobody. */
function parsed(text: string): unknown {
  try {
    return parser.parse(text).xml;
  } catch {
    return undefined;
  }
}

/** The blanks between elements. */
function withoutText(read: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(read).filter(([name]) => name !== '#text'));
}
