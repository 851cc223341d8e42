import type { Element } from 'bpmn-js/lib/model/Types';

/** An event takes so much of a border, in pixels. */
const EVENT_SIZE = 36;

/** A place on the canvas, in pixels. */
interface Place {
  x: number;
  y: number;
}

export interface Bounds extends Place {
  width: number;
  height: number;
}

/**
 * Where another boundary event finds room at an activity: along its lower border from the right, where the badge of
 * its last run is not, then along the upper one.
 */
export function freeBorderPlace(activity: Element): Place {
  if (!hasBorder(activity)) {
    throw new TypeError(`${activity.id} has no border`);
  }

  const { x, y, width, height, attachers } = activity;
  const taken = attachers.map(middleOf);
  const room = Math.floor(width / EVENT_SIZE);
  const columns = Array.from({ length: room }, (_, index) => Math.round(x + width - EVENT_SIZE * (index + 0.6)));
  const places = [ y + height, y ].flatMap(row => columns.map(column => ({ x: column, y: row })));

  return places.find(place => taken.every(other => Math.hypot(place.x - other.x, place.y - other.y) >= EVENT_SIZE))
    ?? { x: x + width, y: y + height };
}

/** bpmn-js' own type of an element says neither. */
export function hasBorder(element: object): element is Bounds & { attachers: Bounds[] } {
  return 'width' in element && 'attachers' in element && Array.isArray(element.attachers);
}

function middleOf({ x, y, width, height }: Bounds): Place {
  return { x: x + width / 2, y: y + height / 2 };
}
