/**
 * HTML to paragraphs. parse5 gives every text node its place in the file; the walk here is a loop with its own stack, so that a
 * page with ten thousand nested elements is read like any other.
 */
import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { PolicyGraphError } from '../errors.js';
import { collapseSpaces, type MappedText, MappedTextBuilder } from './mapped-text.js';
import type { StatedMetadata } from './metadata.js';
import { normalise } from './normalise.js';
import { type LayoutHints, type Paragraph, PLAIN } from './paragraph.js';
import { withoutMarks } from './text-lines.js';

/** Elements whose text is never shown or never content. */
const SKIPPED = new Set(
  'script style noscript template iframe object svg math canvas audio video map select option datalist textarea'.split(' '),
);
/** Parts of a page around the content: their text is kept, marked as no content. */
const CHROME = new Set(['nav', 'footer', 'button', 'dialog', 'menu']);
/** Signs that also stand around whole pages: portals wrap everything in one form, or name a wrapper "has-sidebar". */
const CHROME_IF_SMALL = new Set(['form', 'aside']);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const CHROME_NAME =
  /(?:^|[\s_-])(?:menu|nav|navbar|breadcrumb|footer|sidebar|comment|comments|share|social|related|banner|advert|login|tags?)(?:$|[\s_-])/iu;
const CHROME_ROLE = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu']);

const entities = new Map<string, string>();
function decodeEntity(entity: string): string {
  const known = entities.get(entity);
  if (known !== undefined) return known;
  const node = parseFragment(entity).childNodes[0];
  const value = node && defaultTreeAdapter.isTextNode(node) ? node.value : '';
  if (entities.size < 5000) entities.set(entity, value);
  return value;
}

/** The text of a node with the place of every character; an entity's characters stand for the whole entity. */
function mapTextNode(raw: string, node: Tree.TextNode): MappedText {
  const place = node.sourceCodeLocation;
  const builder = new MappedTextBuilder(node.value.length);
  const start = place?.startOffset ?? 0;
  const end = place?.endOffset ?? start;
  const source = raw.slice(start, end);
  if (source === node.value) {
    builder.putRaw(source, start);
    return builder.build();
  }
  let from = 0;
  for (const match of source.matchAll(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});?|\r\n?|\0/gu)) {
    builder.putRaw(source.slice(from, match.index), start + from);
    from = match.index + match[0].length;
    const value = match[0].startsWith('&') ? decodeEntity(match[0]) : match[0] === '\0' ? '' : '\n';
    builder.put(value, start + match.index, start + from);
  }
  builder.putRaw(source.slice(from), start + from);
  const built = builder.build();
  if (built.text === node.value) return built;
  // Misnested tags: parse5 joined pieces from several places. The node as a whole is still a true place.
  const whole = new MappedTextBuilder(node.value.length);
  whole.put(node.value, start, end);
  return whole.build();
}

interface WalkOptions {
  /** Forms and elements with telling class names are taken for parts beside the content. */
  readonly trustNames: boolean;
}

interface Frame {
  readonly hints: LayoutHints;
  readonly preformatted: boolean;
}

const attribute = (element: Tree.Element, name: string): string => element.attrs.find((attr) => attr.name === name)?.value ?? '';

function isHidden(element: Tree.Element): boolean {
  return element.attrs.some((attr) => attr.name === 'hidden') || /display\s*:\s*none/iu.test(attribute(element, 'style'));
}

function frameOf(element: Tree.Element, parent: Frame, { trustNames }: WalkOptions): Frame {
  const name = element.tagName;
  const { hints } = parent;
  const level = /^h([1-6])$/u.exec(name)?.[1];
  const named = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
  const isChrome =
    CHROME.has(name) ||
    CHROME_ROLE.has(attribute(element, 'role')) ||
    (trustNames && (CHROME_IF_SMALL.has(name) || (!/^(?:html|body|main|article)$/u.test(name) && CHROME_NAME.test(named))));
  const markup = isChrome ? 'chrome' : name === 'figcaption' || name === 'caption' ? 'caption' : hints.markup;
  return {
    hints: {
      ...hints,
      headingLevel: level ? Number(level) : hints.headingLevel,
      isListItem: hints.isListItem || name === 'li',
      inTable: name === 'td' || name === 'th' || (hints.inTable && name !== 'table'),
      isBold: hints.isBold || name === 'b' || name === 'strong',
      markup: hints.markup === 'chrome' ? 'chrome' : markup,
    },
    preformatted: parent.preformatted || name === 'pre',
  };
}

/** Collects the runs of text between block borders. */
class ParagraphCollector {
  readonly paragraphs: Paragraph[] = [];
  private builder = new MappedTextBuilder();
  private hints: LayoutHints = PLAIN;
  private allBold = true;

  add(content: MappedText, frame: Frame): void {
    if (/\S/u.test(content.text)) {
      if (this.builder.length === 0 || this.hints === PLAIN) this.hints = frame.hints;
      this.allBold &&= frame.hints.isBold;
    }
    if (!frame.preformatted) {
      this.builder.copy(content, 0, content.text.length);
      return;
    }
    let from = 0;
    for (const line of content.text.matchAll(/\n/gu)) {
      this.builder.copy(content, from, line.index);
      this.close();
      this.hints = frame.hints;
      from = line.index + 1;
    }
    this.builder.copy(content, from, content.text.length);
  }

  close(): void {
    if (this.builder.length > 0) {
      const content = collapseSpaces(normalise(this.builder.build()));
      const bare = content.text === '' ? null : withoutMarks(content);
      if (bare !== null) {
        const headingLevel = Math.max(this.hints.headingLevel, bare.headingLevel);
        this.paragraphs.push({ ...this.hints, content: bare.content, headingLevel, gapBefore: true, isBold: this.allBold });
      }
      this.builder = new MappedTextBuilder();
    }
    this.hints = PLAIN;
    this.allBold = true;
  }
}

const META: Readonly<Record<string, keyof StatedMetadata>> = {
  'og:title': 'title',
  'og:site_name': 'publisher',
  'article:published_time': 'publishedAt',
  'article:author': 'author',
  author: 'author',
  pubdate: 'publishedAt',
  'dc.title': 'title',
  'dc.creator': 'author',
  'dc.publisher': 'publisher',
  datepublished: 'publishedAt',
};

function readMeta(element: Tree.Element, stated: StatedMetadata): void {
  const key =
    META[(attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'itemprop')).toLowerCase()];
  const value = attribute(element, 'content').normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!key || value === '' || stated[key] !== undefined || value.length > 500) return;
  if (key === 'publishedAt' && !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(value))
    return;
  if (key === 'author' && /^https?:/u.test(value)) return;
  stated[key] = value;
}

interface Reading {
  readonly paragraphs: Paragraph[];
  readonly stated: StatedMetadata;
  readonly pageTitle: string;
}

/** Characters of running text inside, or outside, the parts marked as no content. */
function proseIn(paragraphs: readonly Paragraph[], part: 'chrome' | 'content'): number {
  const counts = ({ content, markup }: Paragraph): boolean =>
    (markup === 'chrome') === (part === 'chrome') && content.text.length >= 80;
  return paragraphs.reduce((sum, paragraph) => sum + (counts(paragraph) ? paragraph.content.text.length : 0), 0);
}

/** Walks the tree in page order. */
function walkPage(raw: string, nodes: readonly Tree.ChildNode[], { trustNames }: WalkOptions): Reading {
  const collector = new ParagraphCollector();
  const stated: StatedMetadata = {};
  let pageTitle = '';
  const stack: { node: Tree.ChildNode | null; frame: Frame }[] = [];
  const pushChildren = (children: readonly Tree.ChildNode[], frame: Frame): void => {
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as Tree.ChildNode, frame });
  };
  const root: Frame = { hints: { ...PLAIN, gapBefore: true }, preformatted: false };
  pushChildren(nodes, root);
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, frame } = top;
    if (node === null) collector.close();
    else if (defaultTreeAdapter.isTextNode(node)) collector.add(mapTextNode(raw, node), frame);
    else if (defaultTreeAdapter.isElementNode(node)) {
      const name = node.tagName;
      if (name === 'meta') readMeta(node, stated);
      if (name === 'title' && pageTitle === '')
        pageTitle = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      if (name === 'title' || SKIPPED.has(name) || isHidden(node)) continue;
      if (name === 'br' || name === 'hr') {
        collector.close();
        continue;
      }
      if (!INLINE.has(name)) {
        collector.close();
        stack.push({ node: null, frame });
      }
      pushChildren(node.childNodes, frameOf(node, frame, { trustNames }));
    }
  }
  collector.close();
  return { paragraphs: collector.paragraphs, stated, pageTitle };
}

/** Elements that browsers close by themselves, or that hold nothing: leaving them open makes no page deeper. */
const SELF_CLOSING = new Set(
  'p li dd dt td th tr tbody thead tfoot option optgroup rp rt colgroup col area base br embed hr img input link meta param source track wbr html head body'.split(
    ' ',
  ),
);
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** Steps that parsing may take. Ten thousand nested elements take 5e7; a page of a million elements fills the memory, so it is refused. */
const MAX_STEPS = 3e8;
/** A tree of a hundred thousand elements takes some 300 MB; a law with all its tables has a tenth of that. Opening and closing tags. */
const MAX_TAGS = 200_000;

/** A parser looks through the open elements at every tag and opens unclosed formatting anew in every block: the sum of both. */
function isTooDeep(raw: string): boolean {
  let depth = 0;
  let formatting = 0;
  let steps = 0;
  let tags = 0;
  for (const [, close, name] of raw.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/gu)) {
    const tag = (name as string).toLowerCase();
    if (!SELF_CLOSING.has(tag)) {
      const change = close === '/' ? -1 : 1;
      depth = Math.max(0, depth + change);
      if (FORMATTING.has(tag)) formatting = Math.max(0, formatting + change);
    }
    steps += 300 + depth + formatting * 50;
    if (steps > MAX_STEPS || ++tags > MAX_TAGS) return true;
  }
  return false;
}

/**
 * The paragraphs of a page and what its head states. Links, scripts and images are not followed.
 * Throws UNREADABLE_SOURCE for a page nested so deep that no browser's parser would finish in reasonable time.
 */
export function readHtml(raw: string, name: string): { paragraphs: Paragraph[]; stated: StatedMetadata } {
  if (isTooDeep(raw)) {
    throw new PolicyGraphError('UNREADABLE_SOURCE', `${name} has too many or too deeply nested elements to be read.`, {
      remedy: 'Save the text of the page as UTF-8 text and ingest that.',
      details: { file: name },
    });
  }
  // parse5 drops a byte order mark in front; a blank in its place keeps every offset.
  const page = parse(raw.replace(/^\uFEFF/u, ' '), { sourceCodeLocationInfo: true });
  let reading = walkPage(raw, page.childNodes, { trustNames: true });
  // Most of the prose inside "forms" and "sidebars": they are wrappers here, not parts beside the content.
  if (proseIn(reading.paragraphs, 'chrome') > proseIn(reading.paragraphs, 'content'))
    reading = walkPage(raw, page.childNodes, { trustNames: false });
  const { paragraphs, stated, pageTitle } = reading;
  const title = pageTitle.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (stated.title === undefined && title !== '' && !paragraphs.some((paragraph) => paragraph.headingLevel === 1))
    stated.title = title;
  return { paragraphs, stated };
}
