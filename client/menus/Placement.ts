import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace';
import type Create from 'diagram-js/lib/features/create/Create';
import type { Shape } from 'bpmn-js/lib/model/Types';

import type { MenuAction, PopupMenu } from './popupMenu';

/** The `mouse` service, as far as used here; its own types say `any`. */
interface Mouse {
  getLastMoveEvent(): Event;
}

/** Puts new shapes onto the canvas, as the modeler's own menus do. */
export class Placement {
  static $inject = [ 'autoPlace', 'create', 'mouse', 'popupMenu' ];

  constructor(
    private readonly autoPlace: AutoPlace,
    private readonly dragging: Create,
    private readonly mouse: Mouse,
    private readonly popupMenu: PopupMenu
  ) {}

  /** Behind an element: a click places and connects the shape, dragging lets the user place it. */
  append(source: Shape, create: () => Shape): { click: MenuAction; dragstart: MenuAction } {
    return {
      click: () => void this.autoPlace.append(source, create()),
      dragstart: event => this.drag(event, create(), source)
    };
  }

  /** Anywhere: the shape hangs on the mouse until the user puts it down. */
  place(create: () => Shape): { click: MenuAction; dragstart: MenuAction } {
    const start: MenuAction = event => {
      this.popupMenu.close();
      this.drag(event, create());
    };

    return { click: start, dragstart: start };
  }

  private drag(event: Event, shape: Shape, source?: Shape): void {

    // an entry chosen by keyboard: the mouse is where it was moved last
    const start = event instanceof KeyboardEvent ? this.mouse.getLastMoveEvent() : event;

    this.dragging.start(start, shape, source && { source });
  }
}
