/** The texts whose facts were written down by hand: two sets beside the scorer, and the project's own test texts. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One set of texts with answers. */
export interface AnswerSet {
  /** Short and stable: releases are compared by it. */
  readonly name: string;
  /** For readers. */
  readonly title: string;
  /** The folder of the texts. */
  readonly texts: string;
  /** What the scorer is given as `--gold`: a name that it knows, or a folder with docs/ and gold/. */
  readonly gold: string;
}

/** A set that is not at hand, and where it was looked for. */
export interface MissingSet {
  readonly name: string;
  readonly lookedAt: string;
}

/** The project's own texts, made up for it. They are part of the checkout and not of the published package. */
const OWN = fileURLToPath(new URL('../../../tests/fixtures/accuracy', import.meta.url));

/** The folder of texts without answers beside the scorer; null where it is not at hand. */
export function unansweredTexts(scorer: string): string | null {
  const folder = join(dirname(scorer), '..', 'corpus', 'unlabelled');
  return existsSync(folder) ? folder : null;
}

/** The scorer's two sets, which lie beside it (evaluate/README.md), and the project's own. */
export function answerSets(scorer: string): { readonly sets: readonly AnswerSet[]; readonly missing: readonly MissingSet[] } {
  const beside = join(dirname(scorer), '..');
  const all: AnswerSet[] = [
    { name: 'seeds', title: 'Five articles', texts: join(beside, 'seeds'), gold: 'seeds' },
    { name: 'corpus', title: 'Official texts and news, 2014–2026', texts: join(beside, 'corpus', 'docs'), gold: 'corpus' },
    { name: 'own', title: 'Texts made up for this project', texts: join(OWN, 'docs'), gold: OWN },
  ];
  return {
    sets: all.filter(({ texts }) => existsSync(texts)),
    missing: all.filter(({ texts }) => !existsSync(texts)).map(({ name, texts }) => ({ name, lookedAt: texts })),
  };
}
