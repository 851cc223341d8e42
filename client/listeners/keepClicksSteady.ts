const OUR_BUTTON = 'button[class*="lambda-"]';

/** A hand that clicks moves no further, in pixels. */
const STILL = 4;

/**
 * Lets a click on one of our buttons come where it was aimed. A field that is left is written, its red line
 * goes, and all below moves up: a button that does so between press and release would get no click.
 *
 * @returns what ends it
 */
export function keepClicksSteady(): () => void {
  let pressed: { button: HTMLElement; x: number; y: number } | undefined;

  const press = ({ target, button: key, clientX: x, clientY: y }: PointerEvent): void => {
    const button = target instanceof Element && key === 0 ? target.closest<HTMLElement>(OUR_BUTTON) : null;

    pressed = button ? { button, x, y } : undefined;
  };

  const release = ({ target, clientX, clientY }: PointerEvent): void => {
    const { button, x, y } = pressed ?? { x: 0, y: 0 };
    const isAtButton = target instanceof Node && button?.contains(target);

    pressed = undefined;

    if (!isAtButton && Math.hypot(clientX - x, clientY - y) < STILL) {
      button?.click();
    }
  };

  // of the pointer, for what is disabled, and may lie below it then, is told nothing of the mouse
  document.addEventListener('pointerdown', press, true);
  document.addEventListener('pointerup', release, true);

  return () => {
    document.removeEventListener('pointerdown', press, true);
    document.removeEventListener('pointerup', release, true);
  };
}
