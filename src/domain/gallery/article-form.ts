import { defineForm } from '../form/schema.ts';

const section = 'article';

/** What a case says, for layouts that know no columns of a campaign: `title`, `organisation`, `track` and `campaign`, the `text` with what is there
 *  beside it before it, and the `pictures`. Labels are not shown. */
export const articleForm = defineForm({
  id: 'article',
  title: 'article',
  source: 'article',
  fields: [
    ...(['title', 'organisation', 'track', 'campaign'] as const).map((id) => ({
      ...{ id, kind: 'text' as const, label: id, section, maxCharacters: 300 },
    })),
    { id: 'text', kind: 'long-text' as const, label: 'text', section, minCharacters: 0, maxCharacters: 100_000 },
    {
      ...{ id: 'pictures', kind: 'pictures' as const, label: 'pictures', section, unit: 'pictures' },
      ...{ minFiles: 0, maxFiles: 100, maxMegabytes: 20 },
    },
  ],
});
