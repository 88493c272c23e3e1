import { CustomChart, LineChart } from "echarts/charts";
import { AriaComponent, GraphicComponent, GridComponent, TooltipComponent } from "echarts/components";
import { type ECharts, init, use as withParts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Width } from "./lines.ts";
import type { Picture } from "./picture.ts";

withParts([CustomChart, LineChart, GridComponent, GraphicComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const canvas = document.createElement("canvas").getContext("2d");

/** How wide a text stands on this machine. */
export const widthHere: Width = (text, font) => {
  if (!canvas) return text.length * 7;
  canvas.font = font;
  return canvas.measureText(text).width;
};

/** Draws a picture into an element. Whoever asked for it disposes of it. */
export function drawInto(element: HTMLElement, { option, width, height }: Picture): ECharts {
  const chart = init(element, null, { renderer: "svg", width, height });
  chart.setOption(option);
  return chart;
}

/** A picture as a file of its own, with a title and a description for those who do not see it. */
export function svgOf({ option, width, height }: Picture, title: string, description: string): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ ...option, tooltip: { show: false } });
    return withTitle(chart.renderToSVGString({ useViewBox: true }), title, description, width, height);
  } finally {
    chart.dispose();
  }
}

function withTitle(svg: string, title: string, description: string, width: number, height: number): string {
  const page = new DOMParser().parseFromString(svg, "image/svg+xml");
  const root = page.documentElement;
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
  root.setAttribute("role", "img");
  const named = (name: string, text: string) => {
    const element = page.createElementNS("http://www.w3.org/2000/svg", name);
    element.textContent = text;
    return element;
  };
  root.prepend(named("title", title), named("desc", description));
  return new XMLSerializer().serializeToString(page);
}
