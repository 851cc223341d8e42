import type { Shape } from 'bpmn-js/lib/model/Types';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type { ContextPadEntries } from 'diagram-js/lib/features/context-pad/ContextPadProvider';
import type Rules from 'diagram-js/lib/features/rules/Rules';

import { canAppendTask } from './canAppendTask';
import { CONNECTOR_MENU } from './ConnectorMenu';
import type { PopupMenu } from './popupMenu';

/** The `contextPad` service, as far as used here; its own types know no BPMN shapes. */
interface ContextPad {
  registerProvider(provider: { getContextPadEntries(shape: Shape): ContextPadEntries }): void;
}

/** Between a button and the menu that it opens, in pixels. */
const GAP = 5;

/** A plug, drawn in the colour and size of the pad's other symbols. */
const ICON = '<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.8" '
  + 'stroke-linecap="round" stroke-linejoin="round"><path d="M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4"/></svg>';

/** "Append Connector" in the context pad of every element that a task can follow. */
export class AppendConnectorPad {
  static $inject = [ 'canvas', 'contextPad', 'popupMenu', 'rules', 'translate' ];

  constructor(
    private readonly canvas: Canvas,
    contextPad: ContextPad,
    private readonly popupMenu: PopupMenu,
    private readonly rules: Rules,
    private readonly translate: (text: string) => string
  ) {
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element: Shape): ContextPadEntries {
    if (!canAppendTask(element) || !this.rules.allowed('shape.append', { element })) {
      return {};
    }

    return {

      // the Modeler's new context pad drops all whose id begins with "append"
      'connector.append': {
        group: 'model',
        html: `<div class="entry aws-lambda-append-connector-entry">${ICON}</div>`,
        title: this.translate('Append Connector'),
        action: { click: event => this.openMenu(event, element) }
      }
    };
  }

  private openMenu(event: Event, element: Shape): void {
    this.popupMenu.open(element, CONNECTOR_MENU, this.positionFor(event, element), {
      title: this.translate('Append Connector'),
      width: 'var(--bpmn-append-popup-width, 300px)',
      search: true
    });
  }

  /** Below the button; beside the element where no button was clicked, as with a keyboard shortcut. */
  private positionFor({ target }: Event, shape: Shape): { x: number; y: number } {
    const button = target instanceof Element ? target.closest('.entry') : null;

    return button ? below(button.getBoundingClientRect()) : this.beside(shape);
  }

  private beside(shape: Shape): { x: number; y: number } {
    const canvas = this.canvas.getContainer().getBoundingClientRect();
    const { x, y, width } = this.canvas.getAbsoluteBBox(shape);

    return { x: canvas.left + x + width + GAP, y: canvas.top + y };
  }
}

function below({ left, bottom }: DOMRect): { x: number; y: number } {
  return { x: left, y: bottom + GAP };
}
