export interface Point {
  x: number;
  y: number;
}

/** A projective map, row by row; the last element is 1. Here always millimetres of the upright page → pixels of a picture. */
export type Transform = readonly [number, number, number, number, number, number, number, number, number];

export function applyTransform([a, b, c, d, e, f, g, h, i]: Transform, { x, y }: Point): Point {
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

/** Pixels a millimetre near a point of the page. */
export function scaleAt(transform: Transform, at: Point): number {
  const here = applyTransform(transform, at);
  const right = applyTransform(transform, { x: at.x + 1, y: at.y });
  const below = applyTransform(transform, { x: at.x, y: at.y + 1 });
  const area = (right.x - here.x) * (below.y - here.y) - (right.y - here.y) * (below.x - here.x);
  return Math.sqrt(Math.abs(area));
}

/** The best projective map through four or more pairs, by least squares.
 *  @returns null when the points do not fix one */
export function fitHomography(pairs: readonly { mm: Point; pixel: Point }[]): Transform | null {
  const [unitMm, unitPixels] = [100, 1000];
  const rows: number[][] = [];
  for (const { mm, pixel } of pairs) {
    const [x, y] = [mm.x / unitMm, mm.y / unitMm];
    const [u, v] = [pixel.x / unitPixels, pixel.y / unitPixels];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const solved = leastSquares(rows);
  if (solved === null) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved;
  const stretch = unitPixels / unitMm;
  return [
    a * stretch,
    b * stretch,
    c * unitPixels,
    d * stretch,
    e * stretch,
    f * unitPixels,
    g / unitMm,
    h / unitMm,
    1,
  ];
}

/** The best turn, scale and shift. One code alone fixes no more: a homography from its corners was measured 50 mm off. */
export function fitSimilarity(pairs: readonly { mm: Point; pixel: Point }[]): Transform | null {
  const rows = pairs.flatMap(({ mm, pixel }) => [
    [mm.x, -mm.y, 1, 0, pixel.x],
    [mm.y, mm.x, 0, 1, pixel.y],
  ]);
  const solved = leastSquares(rows);
  if (solved === null) return null;
  const [cos = 0, sin = 0, x = 0, y = 0] = solved;
  return [cos, -sin, x, sin, cos, y, 0, 0, 1];
}

/** Solves an overdetermined linear system by its normal equations; each row ends with its right side.
 *  @returns null when it is singular */
export function leastSquares(rows: readonly (readonly number[])[]): number[] | null {
  const size = (rows[0]?.length ?? 1) - 1;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
  );
  for (let column = 0; column < size; column += 1) {
    const pivot = matrix.slice(column).reduce<number[] | null>((best, row) => larger(best, row, column), null);
    if (pivot === null || Math.abs(pivot[column] ?? 0) < 1e-12) return null;
    const other = matrix[column] ?? [];
    matrix[matrix.indexOf(pivot)] = other;
    matrix[column] = pivot;
    for (const row of matrix) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let at = column; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  return matrix.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

function larger(best: number[] | null, row: number[], column: number): number[] {
  return best !== null && Math.abs(best[column] ?? 0) >= Math.abs(row[column] ?? 0) ? best : row;
}
