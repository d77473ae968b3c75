/**
 * What a ZIP archive holds, looked at before a library unpacks it: archives lie about sizes, so the parts that will be read are inflated
 * here under a limit. Only what a DOCX needs is understood (PKWARE APPNOTE 4.3.12 central directory, 4.3.7 local headers; no ZIP64,
 * no encryption).
 */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** An end record is 22 bytes and a comment of at most 65,535. */
const END_REACH = 22 + 65_535;
/** A Word file has some dozens of parts, with pictures some hundreds. */
const MAX_ENTRIES = 5_000;

/** The entries of an archive, or what is wrong with it, in words that go on from the file's name. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | { readonly wrong: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const floor = Math.max(0, bytes.length - END_REACH);
  while (end >= floor && view.getUint32(end, true) !== END) end--;
  if (end < floor || end < 0) return { wrong: 'is a ZIP archive that is cut off (it has no directory)' };
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return { wrong: `is a ZIP archive of ${count} parts, more than any document has` };
  const damaged = { wrong: 'is a damaged ZIP archive (its directory does not fit its parts)' };
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return damaged;
    const nameLength = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return damaged;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + size > bytes.length) return damaged;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: bytes.subarray(from, from + size),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The content of an entry, or null where it is larger than `maxBytes` or does not inflate. */
export function unpacked({ method, packed }: ZipEntry, maxBytes: number): Uint8Array | null {
  if (method === 0) return packed.length <= maxBytes ? packed : null;
  if (method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch {
    return null;
  }
}
