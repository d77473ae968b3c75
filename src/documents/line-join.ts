/** How two lines of one paragraph go together where the layout broke it. */

/**
 * A symbol, a range of years or a compound broken behind its hyphen, stroke or ampersand, or before it, goes on without a blank: "29-" +
 * "NQ/TW", "624" + "/KH-UBND", "2020-" + "2025", "GD&" + "ĐT". A dash with a blank before it is punctuation and keeps the blank.
 */
export function joinsClosely(before: string, after: string): boolean {
  if (/[\p{L}\d][-/&‑]$/u.test(before)) return /^[\p{Lu}\d]/u.test(after) || /\d[-/]\p{L}{0,6}[-/]?$/u.test(before);
  if (/\d$/u.test(before) && /^(?:[-‑]\p{Lu}[\p{L}]{0,5}\/|\/(?:\d{4}\/)?\p{Lu})/u.test(after)) return true;
  return /\p{Lu}$/u.test(before) && /^[-/&‑]\p{Lu}{2}/u.test(after);
}
