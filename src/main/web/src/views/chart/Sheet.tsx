import { useEffect, useMemo, useRef, useState } from "react";
import { useOfferedPicture } from "../../take-away/picture.ts";
import { pngOf } from "../../take-away/pixels.ts";
import { useLanguage, useWords } from "../../words/words.ts";
import { useDark } from "../dark.ts";
import { CHART_WORDS } from "./chart.words.ts";
import type { Content } from "./content.ts";
import { drawInto, svgOf, widthHere } from "./drawn.ts";
import { type Drawing, size } from "./drawing.ts";
import { DARK, LIGHT } from "./look.ts";
import { picture } from "./picture.ts";
import { figureText, scaleText } from "./wording.ts";

const WIDTH_TAKEN_AWAY = 960;
const NARROWEST = 300;
const WIDEST = 1100;

/** The picture on the page, as wide as there is room for it. What is taken away is the same picture, always light. */
export function Sheet({ drawing, content }: { drawing: Drawing; content: Content & { link: string } }) {
  const language = useLanguage(({ language }) => language);
  const dark = useDark();
  const look = dark ? DARK : LIGHT;
  const [frame, width] = useWidth();
  const paper = useRef<HTMLDivElement>(null);
  const description = useDescription(drawing, content);
  useEffect(() => {
    if (!width || !paper.current) return;
    const chart = drawInto(paper.current, picture(drawing, content, language, width, look, widthHere));
    return () => chart.dispose();
  }, [content, language, width, look]);
  useOfferedPicture(useMemo(() => {
    const taken = picture(drawing, content, language, WIDTH_TAKEN_AWAY, LIGHT, widthHere);
    const svg = () => svgOf(taken, content.title, [description, content.link].join("\n"));
    return { svg: () => Promise.resolve(svg()), png: () => pngOf(svg(), taken) };
  }, [content, language, description]));
  return (
    <div ref={frame} className="kg-chart-frame">
      <div ref={paper} className="kg-chart-sheet" role="img" aria-label={description} />
    </div>
  );
}

/** What a picture says to those who do not see it. */
function useDescription(drawing: Drawing, { title, notes }: Content): string {
  const language = useLanguage(({ language }) => language);
  const say = useWords(CHART_WORDS);
  const { marks, scale, kind } = drawing;
  const largest = [...marks].sort((a, b) => size(b) - size(a))[0]!;
  const sentence = say("aria", {
    kind: say(kind),
    title,
    count: marks.length,
    unit: scaleText(scale, language) || say("noUnit"),
    label: largest.label,
    figure: figureText(largest, scale, language),
  });
  return [sentence, ...notes].join(" ");
}

/** How wide an element is, whenever that changes. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.round(Math.min(Math.max(entry!.contentRect.width, NARROWEST), WIDEST)))
    );
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
