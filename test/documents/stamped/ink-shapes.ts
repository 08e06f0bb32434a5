import { dice, type Ink } from './draw-ink.ts';

type Colour = readonly [number, number, number];
const sealRed: Colour = [205, 28, 38];

/** What an ink looks like, in millimetres about its middle, and its usual colour. */
export function shapeOf(ink: Ink): readonly [string, Colour] {
  const roll = dice(ink.seed);
  switch (ink.kind) {
    case 'round-seal':
      return [seal((ink.diameterMm ?? 40) / 2, (ink.diameterMm ?? 40) / 2, roll, ink), sealRed];
    case 'oval-seal':
      return [seal(22.5, 15, roll, ink), sealRed];
    case 'red-text':
      return [lines(roll, 7, 3.2, 60), [214, 30, 30]];
    case 'letterhead':
      return [`${lines(roll, 1, 8, 96)}<rect x="-50" y="8" width="100" height="1.2"/>`, [220, 20, 20]];
    case 'filled-logo':
      return ['<circle r="19"/><path d="M-10,4 L0,-11 L10,4 Z" fill="#fff" fill-opacity="0"/>', [215, 30, 35]];
    case 'thumb-print':
      return [thumb(roll), [200, 30, 45]];
    case 'orange-banner':
      return ['<rect x="-45" y="-18" width="90" height="36" rx="4"/>', [245, 130, 30]];
    case 'pen-circle':
      return [`<path d="${wobble(roll, 17)}" fill="none" stroke="#000" stroke-width="0.6"/>`, [210, 30, 40]];
    case 'signature':
      return [`<path d="${scrawl(roll)}" fill="none" stroke="#000" stroke-width="0.7"/>`, [205, 30, 40]];
    case 'name-seal':
      return [
        `<rect x="-9" y="-9" width="18" height="18" fill="none" stroke="#000" stroke-width="1"/>${glyphs(roll, -7, -7, 2, 2, 6)}`,
        sealRed,
      ];
    case 'square-seal':
      return [
        `<rect x="-18" y="-18" width="36" height="36" fill="none" stroke="#000" stroke-width="1.4"/>${glyphs(roll, -14, -14, 3, 3, 8)}`,
        sealRed,
      ];
    case 'nothing':
      return ['', sealRed];
    default:
      return otherShape(ink, roll);
  }
}

/** Printed matter and pictures that are red, or round, or both, and no seals. */
function otherShape(ink: Ink, roll: () => number): readonly [string, Colour] {
  switch (ink.kind) {
    case 'badge':
      return [`<path d="${disc(20)}${knockedOut(roll)}" fill-rule="evenodd"/>`, [212, 30, 30]];
    case 'small-ring':
      return [
        `<circle r="9" fill="none" stroke="#000" stroke-width="1.4"/>${glyphs(roll, -5, -5, 2, 2, 4.6)}`,
        sealRed,
      ];
    case 'compass-ring':
      return [
        `<circle r="19" fill="none" stroke="#000" stroke-width="0.9"/>${roll() < 0.5 ? glyphs(roll, -8, -4, 2, 1, 7.6) : glyphs(roll, -4.5, -9.5, 1, 2, 9)}`,
        sealRed,
      ];
    case 'red-table':
      return [
        `<path d="${grid(46, 30, 6, 4)}" fill="none" stroke="#000" stroke-width="0.5"/>${lines(roll, 5, 2.6, 80)}`,
        [210, 30, 30],
      ];
    case 'circled-signature':
      return [
        `<path d="${wobble(roll, 16)}${scrawl(roll)}" fill="none" stroke="#000" stroke-width="0.6"/>`,
        [215, 30, 40],
      ];
    case 'flowers':
      return [
        Array.from({ length: 9 }, () => flower((roll() - 0.5) * 70, (roll() - 0.5) * 44, 4 + 6 * roll())).join(''),
        [208, 40, 60],
      ];
    case 'sunset':
      return ['<rect x="-42" y="-28" width="84" height="56" fill-opacity=".55"/><circle r="17"/>', [235, 80, 40]];
    case 'portrait':
      return [
        '<rect x="-16" y="-22" width="32" height="44"/><ellipse cy="-4" rx="9" ry="12" fill-opacity=".4"/>',
        [196, 40, 44],
      ];
    case 'tea-ring':
      return ['<circle r="33" fill="none" stroke="#000" stroke-width="2.4" stroke-opacity=".6"/>', [170, 120, 70]];
    default:
      return [
        `<path d="${wobble(roll, 15)}${scrawl(roll)}" fill="none" stroke="#000" stroke-width="0.6"/>`,
        [40, 60, 180],
      ];
  }
}

function disc(radius: number): string {
  return `M${-radius},0a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;
}

/** White strokes, as of a character, left out of a filled shape. */
function knockedOut(roll: () => number): string {
  return Array.from({ length: 6 }, () => {
    const [x, y, length] = [(roll() - 0.5) * 14, (roll() - 0.5) * 20, 6 + 8 * roll()];
    return roll() < 0.6
      ? `M${x - length / 2},${y}h${length}v1.8h${-length}Z`
      : `M${x},${y - length / 2}v${length}h1.8v${-length}Z`;
  }).join('');
}

function grid(halfWidth: number, halfHeight: number, columns: number, rows: number): string {
  const across = Array.from(
    { length: rows + 1 },
    (_, at) => `M${-halfWidth},${-halfHeight + (2 * halfHeight * at) / rows}h${2 * halfWidth}`,
  );
  const down = Array.from(
    { length: columns + 1 },
    (_, at) => `M${-halfWidth + (2 * halfWidth * at) / columns},${-halfHeight}v${2 * halfHeight}`,
  );
  return [...across, ...down].join('');
}

function flower(x: number, y: number, size: number): string {
  return Array.from({ length: 5 }, (_, at) => {
    const angle = (at * 2 * Math.PI) / 5;
    return `<circle cx="${x + size * 0.6 * Math.cos(angle)}" cy="${y + size * 0.6 * Math.sin(angle)}" r="${size * 0.5}"/>`;
  }).join('');
}

/** A rim, a star or words, characters along the rim and a line of digits. */
function seal(a: number, b: number, roll: () => number, { middle = 'star', rimMm = 1.2 }: Ink): string {
  const rim = `<ellipse rx="${a - rimMm / 2}" ry="${b - rimMm / 2}" fill="none" stroke="#000" stroke-width="${rimMm}"/>`;
  const star = Array.from({ length: 10 }, (_, at) => {
    const angle = (at * 36 - 90) * (Math.PI / 180);
    const radius = (at % 2 === 0 ? 0.26 : 0.1) * Math.min(a, b) * 1.2;
    return `${radius * Math.cos(angle)},${radius * Math.sin(angle)}`;
  }).join(' ');
  const around = Array.from({ length: 13 }, (_, at) => {
    const degrees = -132 + at * 22;
    const [x, y] = [Math.sin((degrees * Math.PI) / 180) * (a - 4.6), -Math.cos((degrees * Math.PI) / 180) * (b - 4.6)];
    return `<g transform="translate(${x} ${y}) rotate(${degrees})">${glyphs(roll, -1.6, -2, 1, 1, 3.4)}</g>`;
  }).join('');
  const digits = glyphs(roll, -7.8, b * 0.55, 13, 1, 1.2);
  const centres = { star: `<polygon points="${star}"/>`, words: glyphs(roll, -9, -2, 5, 1, 3.4), nothing: '' };
  return `${rim}${centres[middle]}${around}${digits}`;
}

/** Strokes that fill a square as a character does. */
export function glyphs(roll: () => number, x: number, y: number, columns: number, rows: number, size: number): string {
  const strokes: string[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [left, top] = [x + column * size * 1.06, y + row * size * 1.06];
      for (let at = 0; at < 6; at += 1) {
        const isLying = roll() < 0.5;
        const [u, v] = [left + roll() * size * 0.4, top + roll() * size * 0.9];
        const length = size * (0.4 + 0.5 * roll());
        strokes.push(
          isLying ? `M${u},${v}h${length}` : `M${left + roll() * size * 0.9},${top + roll() * size * 0.3}v${length}`,
        );
      }
    }
  return `<path d="${strokes.join('')}" fill="none" stroke="#000" stroke-width="${Math.max(0.25, size * 0.11)}"/>`;
}

function lines(roll: () => number, count: number, size: number, width: number): string {
  return Array.from({ length: count }, (_, at) =>
    glyphs(roll, -width / 2, (at - count / 2) * size * 1.7, Math.floor(width / (size * 1.06)), 1, size),
  ).join('');
}

function thumb(roll: () => number): string {
  const ridges = Array.from({ length: 14 }, (_, at) => {
    const [rx, ry] = [0.8 + at * 0.72, 1 + at * 0.95];
    const dash = `${2 + roll() * 6} ${0.4 + roll()}`;
    return `<ellipse rx="${rx}" ry="${ry}" fill="none" stroke="#000" stroke-width="0.42" stroke-dasharray="${dash}"/>`;
  });
  return ridges.join('');
}

function wobble(roll: () => number, radius: number): string {
  const phases = [roll() * 6, roll() * 6, roll() * 6];
  const points = Array.from({ length: 80 }, (_, at) => {
    const angle = (at / 76) * 2 * Math.PI;
    const off = phases.reduce((sum, phase, k) => sum + (1.6 / (k + 1)) * Math.sin((k + 2) * angle + phase), 0);
    return `${(radius + off) * 1.15 * Math.cos(angle)},${(radius + off) * Math.sin(angle)}`;
  });
  return `M${points.join('L')}`;
}

function scrawl(roll: () => number): string {
  const points = Array.from({ length: 40 }, (_, at) => `${-26 + at * 1.3 + roll() * 6},${(roll() - 0.5) * 18}`);
  return `M${points.join(' Q').replace(/Q([^Q]*) Q/gu, 'Q$1 ')}`;
}
