/** Every message, by its key, with the values its words need. The rooms above add theirs (`domain/messages/messages.ts` says which
 *  there are), so that a decider below can tell somebody something without knowing them. */
// biome-ignore lint/suspicious/noEmptyInterface: its members are declared by messages.ts, see above
export interface MessageValues {}

export type MessageKey = keyof MessageValues;
