export type PictureRefusal = 'not-a-picture' | 'too-large' | 'broken';

/** Care for pictures that people send. */
export interface Pictures {
  /** Upright, without location data, JPEG, at most 2400 × 3200 pixels; the content is sniffed, the name does not count. */
  prepare(bytes: Uint8Array): Promise<{ bytes: Uint8Array; contentType: string } | { refused: PictureRefusal }>;
  /** A small JPEG of a picture for lists and pages: upright, without location data, at most 480 pixels either way. */
  thumbnail(bytes: Uint8Array): Promise<{ bytes: Uint8Array; contentType: string } | { refused: PictureRefusal }>;
  /** Every page of a TIFF, each as `prepare` makes it; of any other picture the one. At most 20 pages, `too-large` over that. */
  prepareAll(
    bytes: Uint8Array,
  ): Promise<{ pages: { bytes: Uint8Array; contentType: string }[] } | { refused: PictureRefusal }>;
  /** The same picture without what was written beside it (place, time, device): pixels and the way it is turned stay, no byte of them is made again. Of a file
   *  that is no picture, or has nothing beside it, the file itself. */
  withoutMetadata(bytes: Uint8Array): Uint8Array;
  /** What a file is by its content. `rare`: a picture that is never kept as it came (WebP, TIFF, BMP): few programs show it. */
  sniff(bytes: Uint8Array): Promise<'pdf' | 'jpeg' | 'png' | 'heic' | 'rare' | 'other'>;
}
