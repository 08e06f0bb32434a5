const MEBIBYTE = 1024 * 1024;

/** How much of a Word file is read. Pictures are never unpacked. */
export const limits = {
  fileBytes: 20 * MEBIBYTE,
  textFileBytes: 2 * MEBIBYTE,
  entries: 2000,
  /** Of everything in the package, as it says of itself. */
  totalBytes: 400 * MEBIBYTE,
  /** Of the parts that are unpacked, one by one and together. */
  partBytes: 8 * MEBIBYTE,
  partsBytes: 16 * MEBIBYTE,
  /** Unpacked bytes a packed one; XML of honest documents stays below 60. */
  ratio: 200,
  ratioFromBytes: MEBIBYTE,
  /** Of one part, while it is parsed. */
  elements: 300_000,
  depth: 250,
  cells: 5000,
  characters: 200_000,
  milliseconds: 20_000,
  heapMegabytes: 256,
} as const;
