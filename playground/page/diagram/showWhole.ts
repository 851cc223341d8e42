import type Canvas from 'diagram-js/lib/core/Canvas';

const MARGIN = 20;

/** Shows the whole diagram beside the palette; a small one in its own size, a large one made smaller. */
export function showWhole(canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  const covered = coveredByPalette(canvas.getContainer());
  const free = { width: outer.width - covered - 2 * MARGIN, height: outer.height - 2 * MARGIN };

  if (!inner.width || !inner.height || free.width <= 0 || free.height <= 0) {
    return;
  }

  const scale = Math.min(1, free.width / inner.width, free.height / inner.height);

  canvas.viewbox({
    x: inner.x - (covered + MARGIN + (free.width - inner.width * scale) / 2) / scale,
    y: inner.y - (outer.height / scale - inner.height) / 2,
    width: outer.width / scale,
    height: outer.height / scale
  });
}

/** How much of the canvas the palette covers on the left, in pixels: one column or, on a low canvas, two. */
function coveredByPalette(container: HTMLElement): number {
  const palette = container.querySelector('.djs-palette');

  return palette ? palette.getBoundingClientRect().right - container.getBoundingClientRect().left : 0;
}
