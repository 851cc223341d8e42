import { drawn } from './bootstrapModeler';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Gives a field another value, wherever the focus is, and lets the panel draw what follows. */
export function fill(field: Field, value: string): Promise<void> {
  return drawn(() => give(field, value, 'input'));
}

/** The same by a user who types: the field has the focus. */
export function typeInto(field: Field, value: string): Promise<void> {
  return drawn(() => {
    field.focus();
    give(field, value, 'input');
  });
}

/** Chooses an option, and lets the panel draw what follows. */
export function choose(select: HTMLSelectElement, value: string): Promise<void> {
  return drawn(() => give(select, value, 'change'));
}

function give(field: Field, value: string, event: 'input' | 'change'): void {
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
}
