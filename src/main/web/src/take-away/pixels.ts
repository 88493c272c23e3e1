const PIXELS = 2;

/** A picture in pixels, fine enough for print on a page. */
export async function pngOf(svg: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const page = document.createElement("canvas");
    page.width = width * PIXELS;
    page.height = height * PIXELS;
    page.getContext("2d")!.drawImage(image, 0, 0, page.width, page.height);
    return await new Promise((resolve, reject) =>
      page.toBlob((blob) => blob ? resolve(blob) : reject(new Error("The browser makes no PNG.")), "image/png")
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
