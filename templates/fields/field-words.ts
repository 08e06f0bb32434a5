import type { MessageValues } from '../../src/domain/base/message-values.ts';
import type { OwnReasons, RefusalReason, RefusalValues } from '../../src/domain/form/base/parsed.ts';
import type { FieldKind, FormField } from '../../src/domain/form/schema.ts';

/** Why an answer is not valid, said in the chat: what was not understood, what to do, an example. Never the bare rule. */
type ChatRefusal = (values: RefusalValues, field: FormField) => string;
/** The same beside the column on a page. */
export type PageRefusal = (values: Readonly<Record<string, unknown>>) => string;

/** One reason in the chat and on a page; `page` is null where a page never hears it. */
export interface RefusalWords {
  chat: ChatRefusal;
  page: PageRefusal | null;
}

type ReasonOf<Kind extends FieldKind> = Kind extends keyof OwnReasons ? OwnReasons[Kind] : never;
type Question = MessageValues['form.ask'];

/** What is said of a column by its kind. */
export interface ColumnWords {
  /** What it takes: on 帮助. */
  rule(column: MessageValues['guidance.field']): string;
  /** The first line of its question, where that is more than its hint. */
  lead?(question: Question): string;
  /** How it is answered, below its question; null for nothing. */
  howTo?(question: Question): string | null;
  /** What is in it already, where that is not its text; null for nothing. */
  current?(known: string): string | null;
  /** Its hint on a page, where one writes and ticks; absent where the chat's will do. */
  pageHint?(hint: string): string;
  /** Why a page of text is not valid: nobody shortens a text until it is a number. Absent where words are wanted, fewer of them. */
  wanted?: RefusalReason;
}

/** Everything that is said of one kind of column. */
export interface FieldWords<Kind extends FieldKind> extends ColumnWords {
  /** Its own reasons to refuse an answer. */
  refusals: Readonly<Record<ReasonOf<Kind>, RefusalWords>>;
}
