import { render } from '@bpmn-io/properties-panel/preact';
import type { Injector } from 'didi';

import { Modeler } from '../home/useModelerService';
import { WideView } from './WideView';

/**
 * Draws the view of test runs where there is room for it.
 *
 * @param modeler the services of the modeler that it belongs to
 *
 * @returns what takes the view away
 */
export function drawWideView(place: HTMLElement, modeler: Injector): () => void {
  render(<Modeler.Provider value={ modeler }><WideView /></Modeler.Provider>, place);

  return () => render(null, place);
}
