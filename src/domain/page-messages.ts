/** What we say about the pages on the phone. */
export interface PageMessageValues {
  /** A card that opens the page for a long text. */
  'page.text': { application: string; field: string; label: string };
}
