/** How commands speak: answers on stdout, everything else, a line each, on stderr. */

/** A line to the operator. File names may hold line breaks and terminal escapes: a line stays one line and commands nothing. */
export function tell(line: string): void {
  process.stderr.write(`${line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')}\n`);
}

/** One line to stdout; waits when the reader is slow, so that no output is cut or piled up. */
export async function answer(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      process.stdout.off('drain', done).off('error', done);
      resolve();
    };
    process.stdout.once('drain', done).once('error', done);
  });
}
