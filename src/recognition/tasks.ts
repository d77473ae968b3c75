/**
 * Tasks: what a text says is to be done, is being done, was reached or falls short. Two ways of saying it: a list that a line announces (each
 * paragraph a group, each clause an item, a numbered line one task), and clauses of running text that begin with a directive verb.
 */
import type { Block, SourceDocument } from '../documents/source-document.js';
import type { Span } from '../vocabulary/facts.js';
import type { TaskKind } from '../vocabulary/kinds.js';
import { actsLater, askedDuty } from './asked-duties.js';
import { chargedParts } from './charged-parts.js';
import { clausesOf, sentencesOf, sentencesWithin, trimmed } from './clauses.js';
import { DescribedMatter, isFormLine, isStatement, namesDoing, saysOnlyHow } from './described-matter.js';
import { actorOfArticle, actorOfLine, namesActors } from './line-actors.js';
import { behindHeader, CONTENT, headsBullets, ITEM_MARK, listOpening, NUMBERED, type Section } from './list-openings.js';
import { isParallelItem } from './parallel-items.js';
import { runningTasks } from './running-tasks.js';
import { dutyOfLine, statedDuty } from './stated-duties.js';
import { toldOf, withoutOpening } from './told-duties.js';
import { announcedKind, announcesPoints, beginsDirective, continuesList, isListHeading, pointNumber } from './task-cues.js';
import { attributeOf, namedInAttribute } from './task-attributes.js';
import type { TaskMention } from './task-mention.js';
import { openedClause } from './task-subjects.js';
import type { MentionRule } from './rules.js';

export type { TaskMention } from './task-mention.js';

const ARTICLE = /^\s*Điều \d+\./u;

/** A numbered paragraph beyond this is a section of prose, not an item. Characters. */
const LONGEST_ITEM = 1200;
/** Paragraphs that may stand between two points of a speaker. */
const LONGEST_POINT = 4;
/** How far behind its task a line of attributes may stand. Characters. */
const FARTHEST_ATTRIBUTE = 2500;
/** A chapter or roman-numbered part ends what stood before it. */
const PART = /^[\s*#]*(?:[IVX]{1,5}[.)]|PHẦN|CHƯƠNG|Chương|Phần|MỤC)(?![\p{L}])/u;

/** What a numbered line gives to the bullets behind it. */
interface Heading {
  readonly actor: Span | null;
  readonly group: Span | null;
  /** Whether the line says who is to act: then every item under it is a duty. */
  readonly duties: boolean;
}
class TaskReader {
  readonly found: TaskMention[] = [];
  #section: Section | null = null;
  #heading: Heading | null = null;
  /** The body that the heading of an article names: "Điều 5. Trách nhiệm của Sở Nội vụ". Its numbered lines are for that body to do. */
  #articleActor: Span | null = null;
  /** How many tasks stood before the last heading or numbered line: lines of attributes below it say nothing of those. */
  #above = 0;
  /** The sentence that announced points ("Thứ nhất, …"), and how many paragraphs ago. */
  #points: { readonly announcement: Span; readonly kind: TaskKind; age: number } | null = null;
  /** Whether the last sentence of running text gave out duties or told a rule. */
  #charging = false;
  readonly #described = new DescribedMatter();
  readonly #document: SourceDocument;
  readonly #bodies: readonly Span[];

  constructor(document: SourceDocument, bodies: readonly Span[]) {
    this.#document = document;
    this.#bodies = bodies;
  }

  #running(block: Block, range: Span): void {
    const { found, charging } = runningTasks(block, {
      document: this.#document,
      bodies: this.#bodies,
      range,
      charging: this.#charging,
    });
    // An article that names who is responsible may say what for without numbering it.
    const actor = this.#articleActor;
    const charged = (task: TaskMention): TaskMention =>
      actor === null || task.rule !== 'directive-clause' ? task : { ...task, subject: actor, taskKind: 'RESPONSIBILITY' };
    this.found.push(...found.map(charged));
    this.#charging = charging;
  }

  #words({ start, end }: Span): string {
    return this.#document.text.slice(start, end);
  }

  #add(
    span: Span,
    of: Pick<TaskMention, 'taskKind' | 'grain' | 'group' | 'subject' | 'form' | 'announcement'> & {
      ordinal?: number;
      rule: MentionRule;
    },
  ): void {
    const { ordinal = null, ...rest } = of;
    const words = this.#words(span);
    if (of.grain === 'ITEM' && (isStatement(words) || saysOnlyHow(words))) return;
    this.found.push({
      ...span,
      kind: 'TASK',
      text: words,
      ordinal,
      confidence: of.form === 'LIST' ? 0.9 : 0.8,
      doers: [],
      partners: [],
      time: null,
      ...rest,
    });
  }

  read(): TaskMention[] {
    for (const block of this.#document.blocks) {
      if (!CONTENT.has(block.role)) continue;
      const words = this.#words(block);
      if (ARTICLE.test(words) || PART.test(words) || NUMBERED.test(words)) this.#above = this.found.length;
      if (ARTICLE.test(words)) this.#articleActor = actorOfArticle(this.#document.text, block, this.#bodies);
      if (this.#described.holds(words, { opensArticle: ARTICLE.test(words), opensPart: PART.test(words) })) {
        [this.#section, this.#heading, this.#points] = [null, null, null];
        continue;
      }
      if (isFormLine(words)) continue;
      if (isListHeading(words)) {
        const kind = announcedKind(words);
        this.#heading = null;
        if (PART.test(words)) this.#articleActor = null;
        this.#section = kind === null ? null : { kind, announcement: trimmed(this.#document.text, block) };
        continue;
      }
      // A subheading of an article opens another matter.
      const subheading = block.role === 'HEADING' && this.#document.tier === 'PRESS';
      if (subheading || PART.test(words)) [this.#section, this.#heading, this.#articleActor] = [null, null, null];
      // An article of a legal text ends the list of the one before (Nghị định 30/2020/NĐ-CP, annex I).
      if (ARTICLE.test(words)) [this.#section, this.#heading] = [null, null];
      this.#block(block);
    }
    return this.found;
  }

  #block(block: Block): void {
    const words = this.#words(block);
    if (this.#point(block) || this.#attribute(block)) return;
    if (this.#points !== null && ++this.#points.age > LONGEST_POINT) this.#points = null;
    const announced = sentencesOf(this.#document, block)
      .filter((sentence) => announcesPoints(this.#words(sentence)))
      .at(-1);
    if (announced !== undefined)
      this.#points = {
        announcement: trimmed(this.#document.text, announced),
        kind: announcedKind(this.#words(announced)) ?? 'TASK',
        age: 0,
      };
    if (this.#numbered(block)) return;
    const mark = ITEM_MARK.exec(words)?.[0].length ?? 0;
    const body: Span = { start: block.start + mark, end: block.end };
    if (mark > 0 && this.#listed(body)) return;
    const opening = listOpening(this.#document, block, { body, bodies: this.#bodies });
    // A paragraph that goes on with the list may hold a colon of its own ("trọng tâm thực hiện phong trào: …"); only a duty given anew opens another.
    if (this.#section !== null && opening?.section.kind !== 'RESPONSIBILITY' && this.#fits(block, body)) {
      if (mark > 0) this.#section.bulleted = true;
      this.#paragraph(body, this.#section);
      return;
    }
    if (opening !== null) {
      if (opening.before !== null) this.#running(block, opening.before);
      this.#section = opening.section;
      if (opening.heading !== undefined) this.#heading = opening.heading;
      if (opening.rest !== null) this.#paragraph(opening.rest, this.#section);
      return;
    }
    if (this.#section !== null && block.role !== 'LIST_ITEM' && (!this.#section.bulleted || block.role === 'HEADING'))
      this.#section = null;
    const before = this.found.length;
    this.#running(block, block);
    if (mark > 0 && this.found.length === before) this.#parallel(block, body);
  }

  /** "- Cơ quan chủ trì: Sở …" under a task says who does it, "- Cơ quan phối hợp: …" with whom. */
  #attribute(block: Block): boolean {
    const attribute = attributeOf(this.#words(block));
    if (attribute === null) return false;
    const at = this.#heading?.group ?? null;
    const index = this.found.findLastIndex((task) =>
      at === null ? task.form === 'LIST' || this.#document.tier === 'OFFICIAL' : task.start === at.start && task.end === at.end,
    );
    const task = this.found[index];
    if (task === undefined || index < this.#above || block.start - task.end > FARTHEST_ATTRIBUTE) return false;
    const start = block.start + attribute.length;
    const outer = namedInAttribute(this.#document.text, { start, end: block.end }, this.#bodies);
    // Where the line goes on to say what each is to do, it is a list of duties itself.
    if (outer.some(({ end }) => beginsDirective(this.#words({ start: end, end: block.end }).trimStart()))) return false;
    if (attribute.kind === 'DOERS') this.found[index] = { ...task, doers: [...task.doers, ...outer] };
    else if (attribute.kind === 'PARTNERS') this.found[index] = { ...task, partners: [...task.partners, ...outer] };
    else this.found[index] = { ...task, time: { start, end: block.end } };
    return true;
  }

  /** "Thứ hai, …" behind a sentence that announced points: one of them, as the speaker counted them. */
  #point(block: Block): boolean {
    const number = pointNumber(this.#words(block));
    if (number === null || this.#points === null || block.end - block.start >= LONGEST_ITEM) return false;
    const { kind, announcement } = this.#points;
    this.#add(trimmed(this.#document.text, block), {
      taskKind: kind,
      grain: 'ITEM',
      group: null,
      subject: null,
      form: 'LIST',
      announcement,
      ordinal: number,
      rule: 'counted-point',
    });
    this.#points.age = 0;
    return true;
  }

  /**
   * A numbered line: a task of its list, or the heading of the bullets behind it; where it only names bodies ("1. Sở Giáo dục và Đào tạo"), those
   * have the bullets to do. An official text needs no announcement: its numbered directives are its tasks.
   */
  #numbered(block: Block): boolean {
    const words = this.#words(block);
    const number = NUMBERED.exec(words);
    if (number === null || words.length >= LONGEST_ITEM) return false;
    const { text, tier } = this.#document;
    const body = { start: block.start + number[0].length, end: trimmed(text, block).end };
    this.#heading = null;
    const actor = actorOfLine(text, body, this.#bodies);
    if (actor !== null || namesActors(text, body)) {
      this.#heading = { actor, group: null, duties: true };
      return true;
    }
    const opened = openedClause(text, body, this.#bodies);
    const opening = this.#words(opened.body);
    const reading = { text, bodies: this.#bodies };
    const stated =
      tier === 'OFFICIAL' ? (dutyOfLine(text, body, this.#bodies) ?? toldOf(withoutOpening(text, body), reading)) : null;
    const begins = stated !== null || beginsDirective(opening) || (this.#section !== null && continuesList(opening));
    // "2. Trên cơ sở Nghị quyết …, khẩn trương xây dựng …": the verb stands behind what it goes by.
    const behind = (): boolean => beginsDirective(this.#words(withoutOpening(text, body)));
    if (tier === 'OFFICIAL' ? !(begins || behind() || isParallelItem(this.#document, block)) : this.#section === null)
      return false;
    // "2. Giao Sở … tổ chức …": the line is the duty of whom it is given to.
    const subject =
      opened.subject ?? askedDuty(text, opened.body, this.#bodies)?.subject ?? stated?.subject ?? this.#articleActor;
    const kind = this.#section?.kind ?? (subject === null && stated === null ? 'TASK' : 'RESPONSIBILITY');
    const heads = headsBullets(this.#document, block);
    const [own, ...others] = tier === 'OFFICIAL' && !heads ? chargedParts(this.#document, body, this.#bodies) : [];
    const span = { start: block.start + words.search(/\S/u), end: own?.span.end ?? body.end };
    this.#add(span, {
      taskKind: kind,
      grain: heads ? 'GROUP' : 'ITEM',
      group: null,
      subject,
      form: 'LIST',
      announcement: this.#section?.announcement ?? null,
      ordinal: Number(number[1]),
      rule: 'numbered-list',
    });
    const rest = { grain: 'ITEM', group: null, form: 'LIST', announcement: this.#section?.announcement ?? null } as const;
    for (const other of others)
      this.#add(other.span, { ...rest, taskKind: 'RESPONSIBILITY', subject: other.subject, rule: 'numbered-list' });
    if (heads) this.#heading = { actor: subject, group: span, duties: false };
    return true;
  }

  /** A bulleted or lettered directive under a numbered line, or anywhere in an official text. */
  #listed(body: Span): boolean {
    const { text, tier } = this.#document;
    if (this.#heading === null && (tier !== 'OFFICIAL' || this.#section !== null)) return false;
    const items = clausesOf(text, body).map((clause) => openedClause(text, clause, this.#bodies));
    const [first] = items;
    const { actor = null, group = null, duties = false } = this.#heading ?? {};
    const announcement = this.#section?.announcement ?? null;
    const item = { grain: 'ITEM', group, form: 'LIST', announcement, rule: 'bulleted-list' } as const;
    const directive = first !== undefined && beginsDirective(this.#words(first.body));
    if (duties && !directive) {
      const taskKind = this.#section?.kind ?? 'RESPONSIBILITY';
      // Under a line that names who is to act, every item is for them, also one that opens with what it is about, but not one that names another.
      const told = toldOf(body, { text, bodies: this.#bodies });
      if (told === null && (first === undefined || !actsLater(this.#words(body)))) return false;
      this.#add(trimmed(text, body), { ...item, taskKind, subject: told?.subject ?? actor });
      return true;
    }
    if (!directive) return false;
    const duty = actor !== null || first.subject !== null || duties;
    for (const { body: span, subject } of items.filter((each) => beginsDirective(this.#words(each.body)))) {
      const taskKind = this.#section?.kind ?? (duty ? 'RESPONSIBILITY' : 'TASK');
      this.#add(span, { ...item, taskKind, subject: subject ?? actor ?? this.#articleActor });
    }
    return true;
  }

  /** A bullet of an official text that is to be done because those beside it are. */
  #parallel(block: Block, body: Span): void {
    if (block.end - block.start >= LONGEST_ITEM || this.#section?.kind === 'LIMITATION' || this.#section?.kind === 'RESULT')
      return;
    if (!isParallelItem(this.#document, block)) return;
    const { actor = null, group = null, duties = false } = this.#heading ?? {};
    this.#add(trimmed(this.#document.text, body), {
      taskKind: this.#section?.kind ?? (duties || actor !== null ? 'RESPONSIBILITY' : 'TASK'),
      grain: 'ITEM',
      group,
      subject: actor ?? this.#articleActor,
      form: 'LIST',
      announcement: this.#section?.announcement ?? null,
      rule: 'bulleted-list',
    });
  }

  /** Whether a paragraph goes on with the list: its first clause is a directive. */
  #fits(block: Block, body: Span): boolean {
    const [first] = clausesOf(this.#document.text, body);
    if (first === undefined) return false;
    if (this.#section?.kind === 'LIMITATION') return false;
    const opened = this.#words(openedClause(this.#document.text, first, this.#bodies).body);
    // A bulleted list goes on with nouns too: "- Công tác truyền thông".
    return beginsDirective(opened) || (block.role === 'LIST_ITEM' && continuesList(opened) && !namesDoing(opened));
  }

  /** A paragraph of an announced list: a group, when it holds several items. */
  #paragraph(range: Span, section: Section): void {
    const text = this.#document.text;
    const { kind, announcement } = section;
    const whole = trimmed(text, range);
    const items: { span: Span; readonly subject: Span | null }[] = [];
    for (const sentence of sentencesWithin(this.#document, range)) {
      for (const clause of clausesOf(text, sentence)) {
        const { body, subject } = openedClause(text, clause, this.#bodies);
        const inner = behindHeader(text, body);
        const words = this.#words(inner);
        // A bullet of the list may be a noun from the beginning: "- Công tác truyền thông".
        const bullet = items.length === 0 && this.#section?.bulleted === true && sentence.start <= whole.start;
        const asListed =
          kind === 'LIMITATION' || items.length > 0 || bullet ? continuesList(words) || kind === 'LIMITATION' : false;
        const last = items.at(-1);
        const duty = beginsDirective(words) ? null : statedDuty(body, { text, bodies: this.#bodies, press: false });
        if (duty !== null && kind !== 'LIMITATION') items.push(duty);
        else if (words.length >= 8 && (beginsDirective(words) || asListed))
          items.push({ span: inner, subject: subject ?? (this.#heading?.duties ? this.#heading.actor : this.#articleActor) });
        // Behind a semicolon, words without a verb of their own belong to the verb before: "Nâng cao năng lực …; trách nhiệm, kỷ luật …".
        else if (last !== undefined && last.span.start >= sentence.start && !asListed)
          last.span = { start: last.span.start, end: clause.end };
      }
    }
    // Duties given in one sentence belong together even where the paragraph stands alone; so do the paragraphs of a list.
    const grouped = items.length > 1 && kind !== 'LIMITATION' && (kind === 'RESPONSIBILITY' || !this.#alone(range));
    const group = grouped ? whole : null;
    const [first] = items;
    if (group !== null) {
      this.#add(group, {
        taskKind: kind,
        grain: 'GROUP',
        group: null,
        subject: first?.subject ?? null,
        form: 'LIST',
        announcement,
        rule: 'list-paragraph',
      });
    }
    for (const { span, subject } of items) {
      this.#add(span, { taskKind: kind, grain: 'ITEM', group, subject, form: 'LIST', announcement, rule: 'list-clause' });
    }
  }

  /** Whether the announcement has this paragraph alone: then its sentences are the list, and there is nothing to group. */
  #alone(range: Span): boolean {
    const next = this.#document.blocks.find((block) => block.start >= range.end && CONTENT.has(block.role));
    const isFirst = this.found.at(-1)?.announcement?.start !== this.#section?.announcement.start;
    return isFirst && (next === undefined || !this.#fits(next, next));
  }
}

/** The tasks of a source in text order; `bodies` are the mentions of agencies, which may be the subject of a clause. */
export function tasksIn(document: SourceDocument, bodies: readonly Span[]): TaskMention[] {
  return new TaskReader(document, bodies).read();
}
