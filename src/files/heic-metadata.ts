/** A HEIC picture whose EXIF and XMP items hold nothing any more: their bytes are blanked where they are, so that no offset changes. How it is turned is said
 *  by the picture itself (`irot`) and stays. Source: ISO/IEC 14496-12 8.11.3 (iloc), 8.11.6 (iinf).
 *  @returns null when there is nothing to blank, or it cannot be read */
export function blankHeicMetadata(file: Buffer): Buffer | null {
  try {
    const meta = boxes(file, 0, file.length).find(({ kind }) => kind === 'meta');
    if (!meta) return null;
    const inside = boxes(file, meta.from + 4, meta.to);
    const [iinf, iloc] = ['iinf', 'iloc'].map((wanted) => inside.find(({ kind }) => kind === wanted));
    if (!iinf || !iloc) return null;
    const items = metadataItems(file, iinf);
    const extents = extentsOf(file, iloc).filter(({ item }) => items.has(item));
    if (extents.length === 0) return null;
    const made = Buffer.from(file);
    for (const { from, length } of extents) made.fill(0, from, Math.min(made.length, from + length));
    return made;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Box {
  kind: string;
  /** Of what is in it. */
  from: number;
  to: number;
}

function boxes(file: Buffer, start: number, end: number): Box[] {
  const found: Box[] = [];
  for (let at = start; at + 8 <= end; ) {
    const short = file.readUInt32BE(at);
    const head = short === 1 ? 16 : 8;
    const size = short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    if (size < head || at + size > end) return found;
    found.push({ kind: file.toString('latin1', at + 4, at + 8), from: at + head, to: at + size });
    at += size;
  }
  return found;
}

/** Ids of the items that hold EXIF or XMP. */
function metadataItems(file: Buffer, { from, to }: Box): Set<number> {
  const isLong = file.readUInt8(from) > 0;
  const items = new Set<number>();
  for (const entry of boxes(file, from + (isLong ? 8 : 6), to)) {
    const version = file.readUInt8(entry.from);
    if (entry.kind !== 'infe' || version < 2) continue;
    const at = entry.from + 4;
    const id = version === 2 ? file.readUInt16BE(at) : file.readUInt32BE(at);
    const kind = file.toString('latin1', at + (version === 2 ? 4 : 6), at + (version === 2 ? 8 : 10));
    if (kind === 'Exif' || kind === 'mime') items.add(id);
  }
  return items;
}

/** Where the bytes of items are in the file; items kept otherwise than by a place in the file are left out. */
function extentsOf(file: Buffer, { from }: Box): { item: number; from: number; length: number }[] {
  const version = file.readUInt8(from);
  const [offsetSize, lengthSize] = [file.readUInt8(from + 4) >> 4, file.readUInt8(from + 4) & 15];
  const [baseSize, indexSize] = [file.readUInt8(from + 5) >> 4, version > 0 ? file.readUInt8(from + 5) & 15 : 0];
  let at = from + 6;
  const read = (size: number): number => {
    at += size;
    return size === 0 ? 0 : size === 8 ? Number(file.readBigUInt64BE(at - 8)) : file.readUIntBE(at - size, size);
  };
  const found: { item: number; from: number; length: number }[] = [];
  const count = read(version < 2 ? 2 : 4);
  for (let index = 0; index < count; index += 1) {
    const item = read(version < 2 ? 2 : 4);
    const isInFile = version === 0 || (read(2) & 15) === 0;
    read(2);
    const base = read(baseSize);
    for (let extents = read(2); extents > 0; extents -= 1) {
      read(indexSize);
      const offset = read(offsetSize);
      const length = read(lengthSize);
      if (isInFile) found.push({ item, from: base + offset, length });
    }
  }
  return found;
}
