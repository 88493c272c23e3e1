/** How wide a text stands in a font, in pixels. */
export type Width = (text: string, font: string) => number;

/** Breaks a text into lines that are no wider than asked; what does not fit into the last line ends in `…`. */
export function wrap(text: string, font: string, width: number, measure: Width, most = Infinity): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s/).flatMap((word) => pieces(word, font, width, measure))) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || measure(longer, font) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1]!, font, width, measure)];
}

/** A word that is wider than a line is cut into pieces. */
function pieces(word: string, font: string, width: number, measure: Width): string[] {
  if (measure(word, font) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece && measure(piece + letter, font) > width) {
      found.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...found, piece];
}

function shortened(line: string, font: string, width: number, measure: Width): string {
  let letters = [...line];
  while (letters.length && measure(`${letters.join("")}…`, font) > width) letters = letters.slice(0, -1);
  return `${letters.join("").trimEnd()}…`;
}
