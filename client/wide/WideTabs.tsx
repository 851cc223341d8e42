import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useEffect, useRef } from '@bpmn-io/properties-panel/preact/hooks';

import type { HomeView } from '../home/Home';
import { useHomeView } from './useHomeView';

/** One of the views that share the bottom panel. */
export interface WideTab {
  label: string;

  /** Whether it shows what belongs to the task that is selected. */
  isOfTask?: boolean;
  draw: () => VNode;
}

/**
 * The views of the bottom panel, one of which is seen.
 *
 * @param wanted the task that is selected: who selects one wants to see it, unless the view that is seen
 *   shows it already
 */
export function WideTabs<Name extends HomeView>({ views, wanted }: {
  views: Record<Name, WideTab>;
  wanted: string | undefined;
}): VNode {
  const names = namesOf(views);
  const [ chosen, choose ] = useHomeView();
  const shown = names.find(name => name === chosen) ?? names[0];
  const bar = useRef<HTMLDivElement>(null);
  const before = useRef(wanted);

  useEffect(() => {
    if (wanted !== undefined && wanted !== before.current && shown && names[0] && !views[shown].isOfTask) {
      choose(names[0]);
    }

    before.current = wanted;
  }, [ wanted ]);

  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = shown && names[(names.indexOf(shown) + step + names.length) % names.length];

    if (step && next) {
      choose(next);
      bar.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
    }
  };

  return (
    <>
      <div class="lambda-wide__tabs" role="tablist" aria-label="AWS Lambda" ref={ bar } onKeyDown={ move }>
        { names.map(name => (
          <button
            key={ name }
            type="button"
            role="tab"
            id={ `lambdaWide-tab-${name}` }
            data-tab={ name }
            class="lambda-wide__tab"
            aria-selected={ name === shown }
            aria-controls="lambdaWide-view"
            tabIndex={ name === shown ? 0 : -1 }
            onClick={ () => choose(name) }
          >
            { views[name].label }
          </button>
        )) }
      </div>
      <div id="lambdaWide-view" role="tabpanel" aria-labelledby={ `lambdaWide-tab-${shown ?? ''}` }>
        { shown && views[shown].draw() }
      </div>
    </>
  );
}

function namesOf<Name extends HomeView>(views: Record<Name, WideTab>): Name[] {
  const names: string[] = Object.keys(views);

  return names.filter((name): name is Name => Object.hasOwn(views, name));
}
