import { names } from '../../templates/files/names.ts';
import { templates } from '../../templates/messages/templates.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { inertValues, textsOf } from '../domain/messages/inert.ts';
import type { Wording } from '../ports/wording.ts';

/** The words of `templates/`, for these campaigns. What a template says is ours; what it is given is made inert first. */
export function createWording(
  campaigns: readonly CampaignDefinition[],
  { hasSeveralApps = false }: { hasSeveralApps?: boolean } = {},
): Wording {
  const words: Readonly<Record<string, (values: never, context: never) => ReturnType<Wording['word']>>> = templates;
  const ours = textsOf(campaigns);
  return {
    names,
    campaigns,
    word({ message, values }, context) {
      const template = words[message];
      if (!template) throw new Error(`no words for ${message}`);
      return template(inertValues(values, ours) as never, { ...context, hasSeveralApps } as never); // the journal's values were typed when they were written (MessageValues)
    },
  };
}
