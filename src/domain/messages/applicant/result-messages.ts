type AboutResult = { application: string; title: string; track: string; campaign: string; contact: string };

/** What is beside a result: the campaign whose public list it is in, a comment for this applicant alone, the newest root of the journal, the last
 *  day for objections (`YYYY-MM-DD`). Entries of earlier programs have none of it. */
type Beside = {
  list?: string;
  comment?: string;
  root?: { day: string; root: string };
  objectUntil?: string;
};

/** What is said of results; part of `MessageValues`. */
export interface ResultMessages {
  'result.awarded': AboutResult & Beside;
  'result.not-awarded': AboutResult & Beside;
  /** A published result was wrong; `outcome` is the right one. */
  'result.corrected': AboutResult & Beside & { outcome: 'awarded' | 'not-awarded'; reason: string };
  'result.corrected-body': AboutResult & { outcome: 'awarded' | 'not-awarded'; reason: string };
  /** It came too late for what was decided; `stage`: what the panel is called, empty without one. */
  'result.closed': { application: string; title: string; stage: string; reason: string; contact: string };
  /** Staff: these came to the panel after its list was frozen. */
  'result.late': { campaign: string; stage: string; titles: string[]; count: number };
  /** A recommending body hears what became of its own. */
  'result.body-list': {
    campaign: string;
    body: string;
    list: string;
    rows: { application: string; title: string; track: string; outcome: 'awarded' | 'not-awarded' }[];
    /** Endorsed by it too, and without a result so far. */
    open?: string[];
    objectUntil?: string;
  };
  /** A recommending body's contact asks for results that were told; null for an application that is in no publication. */
  'result.of-body': {
    body: string;
    list: string;
    rows: { application: string; title: string; track: string; outcome: 'awarded' | 'not-awarded' | null }[];
  };
}
