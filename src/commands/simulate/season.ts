import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { ApplicationFile } from './application-file.ts';
import { enterOffice, type Office } from './office.ts';
import { type Phone, type PhoneOptions, phoneOf } from './phone.ts';
import type { Stage } from './stage.ts';

/** One application of a scripted season. */
export interface Entrant {
  phone: Phone;
  file: ApplicationFile;
  /** Ids of the recommending bodies that decide on it, level by level. */
  bodies: readonly string[];
}

/** What the scripted people of a season have at hand. */
export interface Season {
  stage: Stage;
  campaign: CampaignDefinition;
  entrants: readonly Entrant[];
  /** Body → its contact's phone. */
  contacts: ReadonlyMap<string, Phone>;
  /** The day of the season, `YYYY-MM-DD`. */
  today(): string;
  /** Lets the time go on to the morning of a day; a day that is past changes nothing. */
  moveTo(day: string): Promise<void>;
  phone(userId: string): Phone;
  /** The console as it opens now. */
  office(): Promise<Office>;
  onProgress(step: string): void;
}

export const STAFF = 'yulin';

/** @param phones how patient everybody's phone is */
export function openSeason(
  stage: Stage,
  parts: Pick<Season, 'campaign' | 'entrants' | 'contacts' | 'onProgress'> & { phones?: PhoneOptions | undefined },
): Season {
  const { phones, ...known } = parts;
  const phone = (userId: string) => phoneOf(stage.simulator, userId, phones);
  const today = () => stage.today();
  return {
    ...known,
    stage,
    phone,
    today,
    office: () => enterOffice(phone(STAFF)),
    async moveTo(day) {
      if (day > today()) await stage.moveTo(`${day}T10:00:00+08:00`);
    },
  };
}
