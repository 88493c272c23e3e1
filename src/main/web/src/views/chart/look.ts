/** The colours of a picture. All texts and signs have a contrast of at least 4.5, bars of 3, to the ground. */
export interface Look {
  ink: string;
  soft: string;
  grid: string;
  ground: string;
  accent: string;
  tint: string;
}

export const LIGHT: Look = {
  ink: "#1b1f24",
  soft: "#525b66",
  grid: "#dde2e8",
  ground: "#ffffff",
  accent: "#1f5f99",
  tint: "#d3e4f4",
};

export const DARK: Look = {
  ink: "#eceff4",
  soft: "#b3bdcb",
  grid: "#3d485b",
  ground: "transparent",
  accent: "#77b5f2",
  tint: "#2c4766",
};

export const FONT = "Helvetica, Arial, sans-serif";

export function font(size: number, weight = "normal"): string {
  return `${weight} ${size}px ${FONT}`;
}
