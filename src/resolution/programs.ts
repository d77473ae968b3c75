/** Which programmes the names of a source mean: one by one title, with or without its type word, and with its time left out where only one fits. */
import type { ProgramMention } from '../recognition/programs.js';
import type { ProgramEntity } from '../vocabulary/facts.js';
import { foldedWords } from '../vocabulary/folding.js';
import { programNamed } from '../vocabulary/programs.js';
import { inFull } from '../vocabulary/short-forms.js';

export interface NamedProgram {
  readonly mentions: readonly ProgramMention[];
  readonly entity: ProgramEntity;
}

/** The words of a title without its type and its area of application, by which two ways of writing it are one. */
function titleForm(name: string): string {
  return foldedWords(inFull(name))
    .join(' ')
    .replace(
      /^(?:chuong trinh(?: hanh dong)?|de an|du an|chien luoc|ke hoach|phong trao(?: thi dua)?|cuoc van dong|mo hinh) /,
      '',
    )
    .replace(AREA, '');
}

const rank = (name: string): number => name.length - (/trên địa bàn/iu.test(name) || name === name.toUpperCase() ? 1000 : 0);
const UNDATED = 'Chương trình giáo dục phổ thông';
const CURRENT = `${UNDATED} 2018`;
const AREA = / tren dia ban(?: (?!giai doan|den nam|nam \d)\S+)*/;
const TIME_BEHIND = /^ (?:giai doan|den nam|thoi ky|nam|tam nhin|dinh huong)(?= )/;

/** A shorter form stands for a longer one of the same source only when it is telling: at least so many words. */
const TELLING = 4;

export function namePrograms(mentions: readonly ProgramMention[]): NamedProgram[] {
  const forms = new Map<string, string>();
  for (const { name } of mentions) {
    const form = titleForm(name);
    const known = forms.get(form);
    // The fullest way of writing one title names the programme, without the area where it is applied and not in a heading's capitals.
    if (known === undefined || rank(name) > rank(known)) forms.set(form, name);
  }
  const sorted = [...forms.keys()].sort();
  // "Chương trình giáo dục phổ thông" is the one that the source elsewhere gives with its year.
  const dated = mentions.some(({ name }) => name === CURRENT);
  const programs = new Map<string, { mentions: ProgramMention[]; entity: ProgramEntity }>();
  for (const mention of mentions) {
    const entity = programNamed(
      mention.name === UNDATED && dated ? CURRENT : (forms.get(fullForm(titleForm(mention.name), sorted)) ?? mention.name),
    );
    const known = programs.get(entity.id) ?? { mentions: [], entity };
    known.mentions.push(mention);
    programs.set(entity.id, known);
  }
  return [...programs.values()].map(({ mentions: all, entity }) => ({
    mentions: all,
    entity: { ...entity, aliases: aliasesOf(entity, all) },
  }));
}

/** The one longer form that goes on a shorter one ("… giảm nghèo bền vững" and "… giảm nghèo bền vững giai đoạn 2021-2025"); itself if none or several. */
function fullForm(form: string, sorted: readonly string[]): string {
  if (form.split(' ').length < TELLING) return form;
  const longer: string[] = [];
  for (let at = lowerBound(sorted, `${form} `); at < sorted.length && sorted[at]!.startsWith(`${form} `); at += 1)
    if (TIME_BEHIND.test(sorted[at]!.slice(form.length))) longer.push(sorted[at]!);
  return longer.length === 1 ? longer[0]! : form;
}

function lowerBound(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function aliasesOf(entity: ProgramEntity, mentions: readonly ProgramMention[]): string[] {
  const written = mentions.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text.length <= 160);
  return [...new Set([...(entity.aliases ?? []), ...written])].filter((name) => name !== entity.name).sort();
}
