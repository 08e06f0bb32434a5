import { commonLayouts } from './common-layouts.ts';
import { formFieldsIn } from './journey-parts.ts';
import type { CampaignDefinition, Track } from './schema.ts';
import type { GalleryColumns } from './stages.ts';

/** What a campaign shows of a track's selected cases: as its stage of publication says; where that says nothing, the form's first long text and first
 *  pictures. @returns null for nothing */
export function galleryColumns(
  { stages, tracks }: Pick<CampaignDefinition, 'stages' | 'tracks'>,
  name: string,
): GalleryColumns | null {
  const publish = stages.find((stage) => stage.kind === 'publish');
  if (publish?.kind !== 'publish' || !publish.isPublic) return null;
  const { gallery } = publish;
  if (gallery) return Object.hasOwn(gallery, name) ? (gallery[name] ?? null) : null;
  return Object.hasOwn(tracks, name) && tracks[name] ? columnsOfForm(tracks[name]) : null;
}

/** Whether anything of a campaign's cases may be shown. */
export function hasGallery(campaign: Pick<CampaignDefinition, 'stages' | 'tracks'>): boolean {
  return Object.keys(campaign.tracks).some((track) => galleryColumns(campaign, track) !== null);
}

function columnsOfForm(track: Track): GalleryColumns | null {
  const fields = formFieldsIn(track);
  const text = fields.find(({ kind }) => kind === 'long-text');
  const pictures = fields.find(({ kind }) => kind === 'pictures');
  if (!text) return null;
  return { text: text.id, ...(pictures ? { pictures: pictures.id } : {}), columns: [], layout: commonLayouts.article };
}
