/** What the reader takes on at most; beyond it a paper ends in words. */
export const paperLimits = {
  fileBytes: 20 * 1024 * 1024,
  files: 40,
  pages: 40,
  picturePixels: 60_000_000,
  /** Processor time for opening a file or reading one page. */
  stepSeconds: 10,
  paperSeconds: 90,
  memoryBytes: 600 * 1024 * 1024,
  watchMilliseconds: 20,
} as const;

/** The longer side of what is looked at first: 150 dpi of A4, or a photo with some desk around the page. */
export const longSidePixels = { pdf: 1754, picture: 2400, finest: 4800 } as const;
