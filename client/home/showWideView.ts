import type { Injector } from 'didi';

/**
 * Draws the wide view of a modeler into a place, as soon as its script has been
 * loaded; until then, and where that fails, it says so.
 *
 * @returns what takes the view away
 */
export function showWideView(place: HTMLElement, modeler: Injector): () => void {
  let isGone = false;
  let clear = (): void => place.replaceChildren();

  const load = async (): Promise<void> => {
    say(place, 'Loading …');

    try {
      const { drawWideView } = await import(/* webpackChunkName: "wide" */ '../wide');

      if (!isGone) {
        place.replaceChildren();
        clear = drawWideView(place, modeler);
      }
    } catch (error) {
      if (!isGone) {
        say(place, `The view could not be loaded (${messageOf(error)}). Is the plugin complete? Install it anew where it is not.`);
        place.append(button('Try again', () => void load()));
      }
    }
  };

  void load();

  return () => {
    isGone = true;
    clear();
  };
}

function say(place: HTMLElement, text: string): void {
  const line = document.createElement('p');

  line.className = 'lambda-home__note';
  line.setAttribute('role', 'status');
  line.textContent = text;
  place.replaceChildren(line);
}

function button(label: string, action: () => void): HTMLButtonElement {
  const button = document.createElement('button');

  button.type = 'button';
  button.className = 'lambda-home__again';
  button.textContent = label;
  button.addEventListener('click', action);

  return button;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
