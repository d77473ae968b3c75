/** The short handle of a source inside ids of things that only this source tells apart. */
export function sourceSlug(sha256: string): string {
  return sha256.slice(0, 12);
}
