/** What an answer is made of: words on one line, how many of something, a number that counts nothing, … */
export type AnswerContent = 'words' | 'amount' | 'digits' | 'address' | 'option' | 'day' | 'prose' | 'list' | 'promise';

/** What the rest of the product has to know of a kind of field. */
export interface FieldTraits {
  content: AnswerContent;
  /** Looks like no other column's answer: taken for this column also where others come before it. */
  isUnmistakable: boolean;
  /** So written an answer holds no word, and can be nothing but the value of the column asked; or the label of one of its options can. `plainClaim` takes it
   *  without any other look. Null where every answer is words. */
  closedShape: RegExp | 'an-option' | null;
  /** More than a word or a line: several paragraphs, awards, pictures. */
  isLong: boolean;
  /** Text of several paragraphs, counted; it may be written on a page. */
  isProse: boolean;
  /** The answer runs over several lines and may hold the names of other columns itself. */
  runsOverLines: boolean;
  /** Takes only what is meant for it: what else is said is no answer. */
  isTyped: boolean;
  /** Whatever is said may belong to the answer: asides and questions are looked for in very short texts only. */
  isFree: boolean;
  /** A name, a number, an option …: any word for the column may stand directly before it. Words of one's own may begin with such a word. */
  isValue: boolean;
  /** A page of text may be an answer, and is searched for one. */
  mayBeAnyLength: boolean;
  /** Words of one's own could be nothing but the column's label: then the answer is still to come. */
  mayEchoLabel: boolean;
  /** May be asked in a numbered list with others: one word or line, without options of its own to number. */
  isListed: boolean;
  /** Says how somebody is reached: a number, an address. */
  isContact: boolean;
  /** A person's name, a telephone number, an option: read without its label, it is known for what it is. */
  isKnownBySight: boolean;
  /** How an answer is printed: as one text, in a way of its own, or (a promise) as words that the form has anyway. */
  printed: 'text' | 'ticks' | 'pictures' | 'table' | 'form-words';
  /** How much longer than a word it takes to answer: our estimate. */
  extraSeconds: number;
}

/** What each kind says for itself. */
type Own = 'content' | 'isUnmistakable' | 'closedShape';

/** One line that is read by its own rules: a number, a day, an option … */
export const line: Omit<FieldTraits, Own> = {
  isLong: false,
  isProse: false,
  runsOverLines: false,
  isTyped: true,
  isFree: false,
  isValue: true,
  mayBeAnyLength: false,
  mayEchoLabel: false,
  isListed: true,
  isContact: false,
  isKnownBySight: false,
  printed: 'text',
  extraSeconds: 0,
};

/** Several paragraphs of one's own words. */
export const prose: Omit<FieldTraits, Own> = {
  ...line,
  isLong: true,
  isProse: true,
  runsOverLines: true,
  isTyped: false,
  isFree: true,
  isValue: false,
  mayBeAnyLength: true,
  isListed: false,
};

/** Several items, which are collected one after the other. */
export const list: FieldTraits = {
  ...line,
  content: 'list',
  isUnmistakable: false,
  closedShape: null,
  isLong: true,
  isListed: false,
};
