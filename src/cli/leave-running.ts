/** The end of a process whose engine goes on with reads that nobody waits for any more. */
import type { Store } from '../graph/store.js';

/**
 * Ends the process where a closed store still runs reads: it cannot stop them, Node would wait for them, which may be minutes, and they write
 * nothing. Where none runs the process ends by itself.
 */
export function leaveRunning(store: Store | null): void {
  if ((store?.readLoad()?.running ?? 0) > 0) process.exit();
}
