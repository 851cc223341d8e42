import type { Injector } from 'didi';

import { drawWideView } from '../../../client/wide/drawWideView';
import { drawn, type TestModeler } from '../support/bootstrapModeler';

const opened: Array<() => void> = [];

/** The wide view of a modeler below it, gone after the test. */
export async function openWideView(modeler: TestModeler): Promise<HTMLElement> {
  const place = document.createElement('div');

  place.style.cssText = 'width: 1000px; height: 400px;';
  modeler.root.after(place);
  opened.push(() => place.remove());
  await drawn(() => {
    opened.push(drawWideView(place, modeler.get<Injector>('injector')));
  });

  return place;
}

afterEach(() => {
  opened.splice(0).reverse().forEach(close => close());
});
