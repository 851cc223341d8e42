import type { Element } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Injector } from 'didi';

import { fieldOf, type FieldId } from '../../../connector/fields';
import { secretNameFor } from '../../../connector/fieldTexts';
import { plainCredential } from '../../../connector/plainCredential';
import { isBlank, readField } from '../../../connector/readField';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import { isCamundaSecretName, secretReference } from '../../../connector/secretText';
import type { SecretNames } from '../../bridgeClient/SecretNames';
import type { LambdaTaskEditor } from '../../model/LambdaTaskEditor';

export type MovedSecret = { kind: 'moved' } | { kind: 'refused'; message: string };

/** Moves a key that stands in a diagram into this machine's own store of secrets. */
export class SecretMover {
  static $inject = [ 'elementRegistry', 'lambdaTaskEditor', 'injector' ];

  private readonly names: SecretNames | null;

  constructor(
    private readonly elementRegistry: ElementRegistry, private readonly editor: LambdaTaskEditor, injector: Injector
  ) {
    this.names = injector.get<SecretNames>('lambdaSecretNames', false);
  }

  /** Whether there is a key in plain text, and somebody to keep it. */
  canMove(element: Element, field: FieldId): boolean {
    return this.names !== null && keyIn(element, field) !== undefined;
  }

  /** A name for a field's secret that is not taken yet. */
  freeName(field: FieldId): string {
    const name = secretNameFor(field) ?? 'MY_SECRET';
    const taken = this.names?.listed ?? [];
    let number = 1;

    while (taken.includes(numbered(name, number))) {
      number++;
    }

    return numbered(name, number);
  }

  /**
   * Stores the key, then refers to it, as one command. Where it is not stored, nothing changes.
   *
   * @param signal keeps the field as it is, even where the key is stored already
   */
  async move(element: Element, field: FieldId, name: string, signal?: AbortSignal): Promise<MovedSecret> {
    const value = keyIn(element, field);

    if (!this.names || value === undefined) {
      return refused(`${fieldOf(field).label} holds no plain text any more.`);
    }

    if (!isCamundaSecretName(name)) {
      return refused('Use letters, digits, _ and - in the name of a secret.');
    }

    const stored = await this.names.store(name, value, signal);

    if (stored.kind === 'refused') {
      return stored;
    }

    if (signal?.aborted) {
      return refused(`${name} is stored, but the field is left as it is: that was cancelled.`);
    }

    // the diagram may have changed meanwhile
    if (this.elementRegistry.get(element.id) !== element || keyIn(element, field) !== value) {
      return refused(`${name} is stored, but the field has changed meanwhile and is left as it is.`);
    }

    this.editor.set(element, field, secretReference(name, readLambdaTask(element.businessObject).engineVersion));

    return { kind: 'moved' };
  }
}

/** The beginning of a reference is no key yet. */
const BEGINNING = /^\s*\{|secrets\b/;

function keyIn({ businessObject }: Element, field: FieldId): string | undefined {
  const value = readField(readLambdaTask(businessObject), field) ?? '';

  return BEGINNING.test(value) || isBlank(value) ? undefined : plainCredential(value);
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name}_${number}`;
}

function refused(message: string): MovedSecret {
  return { kind: 'refused', message };
}

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    lambdaSecretMover: SecretMover;
  }
}
