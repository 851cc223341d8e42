import type Canvas from 'diagram-js/lib/core/Canvas';

/** The palette covers this much of the canvas on the left, in pixels: two columns, as where the canvas is low. */
const PALETTE_WIDTH = 115;

const MARGIN = 20;

/** Shows the whole diagram beside the palette; a small one in its own size, a large one made smaller. */
export function showWhole(canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  const free = { width: outer.width - PALETTE_WIDTH - 2 * MARGIN, height: outer.height - 2 * MARGIN };

  if (!inner.width || !inner.height || free.width <= 0 || free.height <= 0) {
    return;
  }

  const scale = Math.min(1, free.width / inner.width, free.height / inner.height);

  canvas.viewbox({
    x: inner.x - (PALETTE_WIDTH + MARGIN + (free.width - inner.width * scale) / 2) / scale,
    y: inner.y - (outer.height / scale - inner.height) / 2,
    width: outer.width / scale,
    height: outer.height / scale
  });
}
