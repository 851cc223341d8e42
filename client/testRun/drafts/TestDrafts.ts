import type { Element } from 'bpmn-js/lib/model/Types';
import type EventBus from 'diagram-js/lib/core/EventBus';

import { isModdleElement, parentOf, textOf } from '../../../connector/moddleElement';
import { attempt } from './attempt';
import { loadDraft, removeDraft, storeDraft } from './draftStorage';
import { followElements } from '../../listeners/followElements';
import { Listeners } from '../../listeners/Listeners';
import { EMPTY_DRAFT, type TestDraft } from './TestDraft';

/** For as long as the window is open. */
const AS_FORM = 'awsLambdaConnector.testRun.asForm';

/**
 * What users prepared for the test runs of a modeler's tasks. Kept apart from
 * the diagram, which a test must not change, and stored by process and task id.
 */
export class TestDrafts {
  static $inject = [ 'eventBus' ];

  /** The choice where the browser refuses to keep it. */
  private asFormHere = 'no';

  private readonly drafts = new Map<string, TestDraft>();
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  /** Whether the last draft could not be stored, so that a reload loses it. */
  notStored = false;

  constructor(eventBus: EventBus) {
    followElements(eventBus, {
      renamed: (element, newId) => this.rename(element, newId),
      cleared: () => this.drafts.clear()
    });
  }

  get(element: Element): TestDraft {
    const draft = this.drafts.get(element.id) ?? loadDraft(processIdOf(element), element.id) ?? EMPTY_DRAFT;

    // the same object until it is changed, for those who compare
    this.drafts.set(element.id, draft);

    return draft;
  }

  change(element: Element, change: Partial<TestDraft>): void {
    const draft = { ...this.get(element), ...change };

    this.drafts.set(element.id, draft);
    this.notStored = !storeDraft(processIdOf(element), element.id, draft);
    this.listeners.notify();
  }

  /** Whether test variables are to be shown as a form, and not as JSON. */
  get asForm(): boolean {
    return (attempt(() => sessionStorage.getItem(AS_FORM)) ?? this.asFormHere) === 'yes';
  }

  showAsForm(asForm: boolean): void {
    const choice = this.asFormHere = asForm ? 'yes' : 'no';

    attempt(() => sessionStorage.setItem(AS_FORM, choice));
    this.listeners.notify();
  }

  private rename(element: Element, newId: string): void {
    const draft = this.drafts.get(element.id);

    if (draft && draft !== EMPTY_DRAFT) {
      this.drafts.delete(element.id);
      this.drafts.set(newId, draft);

      removeDraft(processIdOf(element), element.id);
      storeDraft(processIdOf(element), newId, draft);
    }
  }
}

function processIdOf({ businessObject }: Element): string {
  let scope = isModdleElement(businessObject) ? parentOf(businessObject) : undefined;

  while (scope && scope.$type !== 'bpmn:Process') {
    scope = parentOf(scope);
  }

  return scope && textOf(scope, 'id') || '';
}
