import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';

/** One of the views that share the bottom panel. */
export interface WideTab {
  label: string;
  draw: () => VNode;
}

/**
 * The views of the bottom panel, one of which is seen.
 *
 * @param wanted the task that is selected: who selects one wants to see it, unless all tasks are being looked at
 */
export function WideTabs<Name extends string>({ views, wanted }: {
  views: Record<Name, WideTab>;
  wanted: string | undefined;
}): VNode {
  const names = namesOf(views);
  const [ chosen, choose ] = useState<Name | undefined>(names[0]);
  const shown = names.find(name => name === chosen) ?? names[0];
  const bar = useRef<HTMLDivElement>(null);
  const before = useRef(wanted);

  useEffect(() => {
    if (wanted !== undefined && wanted !== before.current) {
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

function namesOf<Name extends string>(views: Record<Name, WideTab>): Name[] {
  const names: string[] = Object.keys(views);

  return names.filter((name): name is Name => Object.hasOwn(views, name));
}
