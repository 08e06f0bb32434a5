import type { XmlNode } from './xml.ts';

export interface Callback {
  userId: string;
  /** The fields of the inner document; a retry sends the same again under a fresh cipher. */
  fields: { [element: string]: XmlNode };
}
