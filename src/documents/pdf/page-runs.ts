/** The text layer of a page as runs of text with their place, the page turned so that most of its text stands upright. */

/** One piece of text, in points from the upper left corner. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

/** Text items as pdf.js gives them. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

export interface PageRuns {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly height: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const times = (m: readonly number[], n: readonly number[]): Matrix => {
  const [a, b, c, d, e, f] = m as Matrix;
  const [g, h, i, j, k, l] = n as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/** Quarter turns clockwise by which a run leans, or null for one that stands aslant (a watermark). */
function quarterTurns([a, b]: Matrix): number | null {
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) < 0.02 ? (whole + 4) % 4 : null;
}

/** `viewport`: the matrix from PDF space to the page as shown, y downwards. */
export function pageRuns(
  items: readonly TextItem[],
  { transform, width, height }: { transform: readonly number[]; width: number; height: number },
): PageRuns {
  const placed = items.flatMap((item) => {
    if (item.str === '' || item.transform.length !== 6 || !item.transform.every(Number.isFinite)) return [];
    const matrix = times(transform, item.transform);
    const turns = quarterTurns(matrix);
    return turns === null ? [] : [{ item, matrix, turns }];
  });
  const letters = [0, 0, 0, 0];
  for (const { item, turns } of placed) letters[turns] = (letters[turns] ?? 0) + item.str.length;
  const upright = letters.indexOf(Math.max(...letters));
  const runs = placed.flatMap(({ item, matrix, turns }) => {
    // Text along the margin of an upright page is a stamp or a side note.
    if (turns !== upright) return [];
    const [, , c, d, e, f] = matrix;
    const size = Math.hypot(c, d);
    const [x, y] = [
      [e, f],
      [f, width - e],
      [width - e, height - f],
      [height - f, e],
    ][upright] as [number, number];
    if (!(size > 0.5) || !(item.width >= 0) || item.width > 20_000) return [];
    return [{ text: item.str, left: x, right: x + item.width, y, size, font: item.fontName }];
  });
  return upright % 2 === 0 ? { runs, width, height } : { runs, width: height, height: width };
}
