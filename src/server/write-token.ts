/** Whether a request carries the write token of the server. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { WriteAccess } from '../api/write-access.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `header`: of `authorization`. Compared by digests and in constant time: how long it takes tells nothing of the token. */
export function writeAccessOf(header: string | undefined, token: string | undefined): WriteAccess {
  if (token === undefined) return 'DISABLED';
  const sent = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  return sent !== undefined && timingSafeEqual(digest(sent), digest(token)) ? 'ALLOWED' : 'UNAUTHENTICATED';
}
