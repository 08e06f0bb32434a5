/** Where an expert stands with a stage of scoring. */
export type ExpertStanding = {
  stage: string;
  campaign: string;
  /** The campaign's id, for the page. */
  id: string;
  closesOn: string;
  left: number;
  total: number;
};
