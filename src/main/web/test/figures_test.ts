import { equal } from "node:assert/strict";
import { cellText } from "../src/table/figures.ts";
import type { Cell } from "../src/table/table.ts";
import type { LanguageCode } from "../src/words/words.ts";

const SPACE = "\u00a0";

const SHOWN: [Cell, string, LanguageCode, string][] = [
  ["0123", "DKK", "da", "0123"],
  [{ kind: "NUMBER", text: "23487.29" }, "DKK", "da", `23.487,29${SPACE}DKK`],
  [{ kind: "NUMBER", text: "23487.29" }, "DKK", "en", `23,487.29${SPACE}DKK`],
  [{ kind: "NUMBER", text: "12345678901234567890.10" }, "", "en", "12,345,678,901,234,567,890.10"],
  [{ kind: "NUMBER", text: "2019" }, "", "da", "2019"],
  [{ kind: "NUMBER", text: "0" }, "DKK", "fi", `0${SPACE}DKK`],
  [{ kind: "NUMBER", text: "25.0", approximate: true }, "PERCENT", "sv", `ca 25,0${SPACE}%`],
  [{ kind: "NUMBER", text: "7" }, "COUNTY_MUNICIPALITIES", "en", `7${SPACE}county municipalities`],
  [{ kind: "NUMBER", text: "7" }, "DKK; EUR", "en", "7"],
  [{ kind: "BOUNDS", text: "0–183000", min: "0", max: "183000" }, "DKK", "da", `0–183.000${SPACE}DKK`],
  [{ kind: "BOUNDS", text: "> 25", min: "25", comparator: "MORE_THAN" }, "", "en", `>${SPACE}25`],
  [{ kind: "BOUNDS", text: "≤ 100", max: "100" }, "", "en", `≤${SPACE}100`],
  [{ kind: "BOUNDS", text: "5–<9", min: "5", max: "9", comparator: "LESS_THAN" }, "", "en", "5–<9"],
  [{ kind: "UNKNOWN", text: "not stated" }, "DKK", "nb", "ikke oppgitt"],
  [{ kind: "UNKNOWN", text: "some new unknown" }, "DKK", "nb", "some new unknown"],
  [{ kind: "BESIDE", text: "[20.00]", value: "20.00" }, "DKK", "da", `[20,00${SPACE}DKK]`],
  [
    { kind: "BESIDE", text: "[5.00–<9.00]", min: "5.00", max: "9.00", comparator: "LESS_THAN" },
    "",
    "da",
    "[5,00–<9,00]",
  ],
  [{ kind: "BESIDE", text: "[10.50; not known; 1–2]" }, "", "da", "[10,50; ukendt; 1–2]"],
];

for (const [cell, unit, language, text] of SHOWN) {
  Deno.test(`${JSON.stringify(cell)} in ${language} is ${text}`, () => equal(cellText(cell, unit, language), text));
}
