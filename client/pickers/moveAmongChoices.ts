/** Moves the focus among a picker's search and its choices, with the arrow keys. */
export function moveAmongChoices(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { currentTarget, target } = event;

  if (step === 0 || !(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) {
    return;
  }

  const stops = [ ...currentTarget.querySelectorAll<HTMLElement>('input[type="search"], .lambda-picker__choice') ];
  const next = stops[stops.indexOf(target) + step];

  if (stops.includes(target) && next) {
    event.preventDefault();
    next.focus();
  }
}
