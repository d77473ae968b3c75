/** Reads the data files that ship with the package. Read on first use: importing the library must cost nothing. */
import { readFileSync } from 'node:fs';

/** The text of a file under data/, by its path there. */
export function shippedText(path: string): string {
  return readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8');
}

/** A JSON file under data/. */
export function shippedJson<T>(path: string): T {
  return JSON.parse(shippedText(path)) as T;
}
