/** What a reader (text, HTML) hands to the role rules: paragraphs in reading order, with what the layout says about each. */
import type { MappedText } from './mapped-text.js';

/** What the layout and the markup say about a paragraph. */
export interface LayoutHints {
  /** Blank lines (or a new block element) stood before it. */
  readonly gapBefore: boolean;
  /** The markup calls it a heading (h1–h6, "## "). 1–6, or 0. */
  readonly headingLevel: number;
  /** It stands in a table cell. */
  readonly inTable: boolean;
  /** The markup calls it a list item (li). */
  readonly isListItem: boolean;
  /** The whole paragraph is set in bold. */
  readonly isBold: boolean;
  /** The whole paragraph is set in italics. */
  readonly isItalic: boolean;
  /** The markup says what it is: a figure caption, or a part of the page that is no content (menu, form, footer). */
  readonly markup: 'caption' | 'chrome' | null;
}

/** A paragraph with the place of each of its characters. */
export interface Paragraph extends LayoutHints {
  readonly content: MappedText;
}

/** Running text without any sign. */
export const PLAIN: LayoutHints = {
  gapBefore: false,
  headingLevel: 0,
  inTable: false,
  isListItem: false,
  isBold: false,
  isItalic: false,
  markup: null,
};
