/** Reads values of PackStream, in which Bolt messages are written (the Bolt specification, "PackStream"): what a driver sends, no more. */

export interface Structure {
  readonly tag: number;
  readonly fields: readonly unknown[];
}

/** One value from the start of the bytes. Whole numbers come as BigInt, so that they can be sent on as they were. */
export function unpacked(bytes: Buffer): unknown {
  let at = 0;
  const byte = (): number => bytes.readUInt8(at++);
  const sized = (size: 1 | 2 | 4): number => {
    const value = bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const text = (length: number): string => {
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const list = (length: number): unknown[] => Array.from({ length }, () => value());
  const map = (length: number): Record<string, unknown> => Object.fromEntries(Array.from({ length }, () => [value(), value()]));
  const integer = (size: 1 | 2 | 4): bigint => {
    const read = bytes.readIntBE(at, size);
    at += size;
    return BigInt(read);
  };
  const structure = (length: number): Structure => ({ tag: byte(), fields: list(length) });

  function value(): unknown {
    const marker = byte();
    const [high, low] = [marker & 0xf0, marker & 0x0f];
    if (marker < 0x80) return BigInt(marker);
    if (marker >= 0xf0) return BigInt(marker - 0x100);
    if (high === 0x80) return text(low);
    if (high === 0x90) return list(low);
    if (high === 0xa0) return map(low);
    if (high === 0xb0) return structure(low);
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        at += 8;
        return bytes.readDoubleBE(at - 8);
      case 0xc2:
      case 0xc3:
        return marker === 0xc3;
      case 0xc8:
        return integer(1);
      case 0xc9:
        return integer(2);
      case 0xca:
        return integer(4);
      case 0xcb:
        at += 8;
        return bytes.readBigInt64BE(at - 8);
      case 0xd0:
        return text(sized(1));
      case 0xd1:
        return text(sized(2));
      case 0xd2:
        return text(sized(4));
      case 0xd4:
        return list(sized(1));
      case 0xd5:
        return list(sized(2));
      case 0xd6:
        return list(sized(4));
      case 0xd8:
        return map(sized(1));
      case 0xd9:
        return map(sized(2));
      case 0xda:
        return map(sized(4));
      default:
        throw new Error(`no value begins with ${marker.toString(16)}`);
    }
  }
  return value();
}
