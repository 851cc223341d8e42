/**
 * The `ref` of a dialog that is drawn while it is open: shows it above the page.
 * Then the browser keeps the focus inside, gives it back at the end, and closes
 * the dialog at Escape.
 */
export function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
}
