/** The bytes of an ordinary file, up to a limit. Never opens pipes, sockets or devices, which would wait for ever. */
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PolicyGraphError } from '../errors.js';
import { unreadable } from './decode.js';

const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Throws UNREADABLE_SOURCE for what is no file, too large, or may not be read. */
export async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = basename(path);
  try {
    const info = await stat(path);
    if (info.isDirectory())
      throw unreadable(file, 'is a folder, not a file', { remedy: 'Name the files in it, or ingest the folder.' });
    if (!info.isFile()) {
      throw unreadable(file, 'is no ordinary file (a pipe, socket or device)', {
        remedy: 'Copy its content into a file and ingest that.',
      });
    }
    if (info.size > maxBytes) {
      throw unreadable(file, `is ${mebibytes(info.size)}, more than the limit of ${mebibytes(maxBytes)}`, {
        remedy: 'Split it into its documents, one a file.',
      });
    }
    const handle = await open(path, 'r');
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof PolicyGraphError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw unreadable(file, 'does not exist or is a link that leads nowhere', { remedy: 'Check the path.', cause });
    if (code === 'EACCES' || code === 'EPERM')
      throw unreadable(file, 'may not be read', { remedy: 'Give yourself the permission to read it.', cause });
    if (code === 'ELOOP') {
      throw unreadable(file, 'is a link that leads back to itself', { remedy: 'Name the file itself.', cause });
    }
    throw unreadable(file, `cannot be read (${code ?? 'unknown failure'})`, { remedy: 'Check the file and its disk.', cause });
  }
}
