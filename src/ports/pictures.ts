export type UploadKind = 'pdf' | 'jpeg' | 'png' | 'heic' | 'other';

export interface PreparedPicture {
  bytes: Uint8Array;
  contentType: 'image/jpeg';
  widthPixels: number;
  heightPixels: number;
}

/** `not-a-picture`: neither JPEG, PNG nor HEIC by content. `too-large`: over 20 MiB or 60 million pixels.
 *  `broken`: it begins like a picture and cannot be read to its end. */
export type PictureRefusal = 'not-a-picture' | 'too-large' | 'broken';

/** Uploaded bytes, judged by content, never by name. */
export interface Pictures {
  sniff(bytes: Uint8Array): Promise<UploadKind>;
  /** A picture fit to keep and to print: upright, on white, at most 3200 pixels long and 2400 wide (the longer side counts as
   *  length), without any metadata (place, camera). Never throws for bad input. */
  prepare(bytes: Uint8Array): Promise<PreparedPicture | { refused: PictureRefusal }>;
}
