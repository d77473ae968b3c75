/** Reads the file of a graph line by line and says which line is wrong, and how. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PolicyGraphError } from '../errors.js';
import { ENTITY_KINDS } from '../vocabulary/kinds.js';
import { FORMAT, FORMAT_VERSION, type GraphRecord, type Header, type LastLine, RECORD_TYPES } from './graph-file.js';

/** What stands on one line. */
type Line =
  | { readonly what: 'header'; readonly header: Header }
  | { readonly what: 'record'; readonly record: GraphRecord }
  | { readonly what: 'end'; readonly last: LastLine };

function refused(file: string, line: number, problem: string): PolicyGraphError {
  return new PolicyGraphError('BAD_USER_INPUT', `${file}, line ${line}: ${problem}`, {
    remedy: 'Export the graph again, or take an undamaged copy; nothing of this file was written.',
    details: { line },
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areTies = (value: unknown): boolean =>
  Array.isArray(value) && value.every((tie) => Array.isArray(tie) && typeof tie[0] === 'string' && isObject(tie[1]));

/** Null where the record is whole, else what is wrong with it. */
function faultOf(record: Record<string, unknown>): string | null {
  const { type, id, properties } = record;
  if (!RECORD_TYPES.includes(type as never)) return `"${String(type).slice(0, 40)}" is no type of record`;
  if (typeof id !== 'string' || id === '') return `the ${type} has no id`;
  if (type === 'description') return areTies(record.sources) ? null : 'the description has no sources';
  if (!isObject(properties) || properties.id !== id) return `the ${type} ${id} has no properties with its id`;
  if (type === 'entity' && !ENTITY_KINDS.includes(properties.entityKind as never)) return `the entity ${id} is of no known kind`;
  if (type === 'origin' && !areTies(record.texts)) return `the origin ${id} has no texts`;
  if (type === 'passage' && typeof record.source !== 'string') return `the passage ${id} has no source`;
  if (type === 'claim' && !areTies(record.evidence)) return `the claim ${id} has no evidence`;
  return null;
}

function parsed(file: string, text: string, number: number): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused(file, number, 'is no JSON');
  }
  if (!isObject(value)) throw refused(file, number, 'is no JSON object');
  if (number === 1) {
    if (value.format !== FORMAT) throw refused(file, 1, 'this is no export of a graph');
    if (value.formatVersion !== FORMAT_VERSION)
      throw refused(file, 1, `the file has form ${String(value.formatVersion)}, this version reads form ${FORMAT_VERSION}`);
    if (!isObject(value.graph)) throw refused(file, 1, 'the header says nothing of the graph');
    return { what: 'header', header: value as unknown as Header };
  }
  if (value.end === true) return { what: 'end', last: value as unknown as LastLine };
  const fault = faultOf(value);
  if (fault !== null) throw refused(file, number, fault);
  return { what: 'record', record: value as unknown as GraphRecord };
}

export interface GraphFile {
  readonly header: Header;
  readonly last: LastLine;
}

/**
 * Reads the whole file, hands each record on and resolves when it was whole and unchanged. Throws BAD_USER_INPUT with the number of the line that
 * is wrong, NOT_FOUND for a file that cannot be opened.
 */
export async function readGraphFile(path: string, onRecord?: (record: GraphRecord) => void | Promise<void>): Promise<GraphFile> {
  const name = path.split('/').at(-1)!;
  const stream = createReadStream(path, { encoding: 'utf8' });
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  const hash = createHash('sha256');
  let number = 0;
  let records = 0;
  let header: Header | undefined;
  let last: LastLine | undefined;
  // Each record names only what stands before it.
  const seen = { entity: new Set<string>(), passage: new Set<string>() };
  try {
    for await (const text of lines) {
      number += 1;
      if (last !== undefined) throw refused(name, number, 'stands behind the last line');
      const line = parsed(name, text, number);
      if (line.what === 'header') header = line.header;
      else if (line.what === 'end') last = line.last;
      else {
        hash.update(`${text}\n`);
        records += 1;
        const unknown = unknownEnd(line.record, seen);
        if (unknown !== null) throw refused(name, number, `names ${unknown}, which stands nowhere before`);
        await onRecord?.(line.record);
      }
    }
  } catch (cause) {
    if (cause instanceof PolicyGraphError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    throw new PolicyGraphError('NOT_FOUND', `${name} cannot be read (${code ?? 'unknown failure'})`, {
      remedy: 'Check the path and its permissions.',
      cause,
    });
  } finally {
    lines.close();
    stream.destroy();
  }
  if (header === undefined) throw refused(name, 1, 'the file is empty');
  if (last === undefined) throw refused(name, number, 'the file ends without its last line: it was cut short');
  if (last.records !== records || last.sha256 !== hash.digest('hex'))
    throw refused(name, number, 'the checksum does not fit the records: the file was changed or damaged');
  return { header, last };
}

/** An id that a record names and that no record before it has. */
function unknownEnd(record: GraphRecord, seen: { entity: Set<string>; passage: Set<string> }): string | null {
  const first = (ids: readonly string[], known: ReadonlySet<string>): string | null => ids.find((id) => !known.has(id)) ?? null;
  switch (record.type) {
    case 'entity':
      seen.entity.add(record.id);
      return null;
    case 'description':
      return first([record.id, ...record.sources.map(([id]) => id)], seen.entity);
    case 'origin':
      return first(
        record.texts.map(([id]) => id),
        seen.entity,
      );
    case 'passage':
      seen.passage.add(record.id);
      return first([record.source], seen.entity);
    case 'claim':
      return first(
        record.evidence.map(([id]) => id),
        seen.passage,
      );
    default:
      return null;
  }
}
