import type { Element } from 'bpmn-js/lib/model/Types';

import { hasBorder, type Bounds } from '../../model/freeBorderPlace';

/** As diagram-js takes it of overlays, in pixels: from the task's border to the badge's. */
export type BadgePlace =
  | { bottom: number; left: number }
  | { bottom: number; right: number }
  | { top: number; left: number };

/** A badge with its duration takes about so much room, in pixels. */
const [ WIDTH, HEIGHT ] = [ 68, 20 ];

/** At a lower corner, where neither the connector's icon nor the modeler's own marks are; else above the task. */
const LOWER_LEFT: BadgePlace = { bottom: 11, left: -8 };
const LOWER_RIGHT: BadgePlace = { bottom: 11, right: -8 };
const ABOVE: BadgePlace = { top: -22, left: -8 };

/** Where a task's badge covers none of its boundary events; at the lower left where there is no such place. */
export function badgePlace(task: Element): BadgePlace {
  if (!hasBorder(task)) {
    return LOWER_LEFT;
  }

  const { x, y, width, height, attachers } = task;
  const [ left, right ] = [ x - 8, x + width + 8 - WIDTH ];
  const places: Array<{ place: BadgePlace; at: Bounds }> = [
    { place: LOWER_LEFT, at: { x: left, y: y + height - 11, width: WIDTH, height: HEIGHT } },
    { place: LOWER_RIGHT, at: { x: right, y: y + height - 11, width: WIDTH, height: HEIGHT } },
    { place: ABOVE, at: { x: left, y: y - 22, width: WIDTH, height: HEIGHT } }
  ];

  return places.find(({ at }) => !attachers.some(event => overlap(event, at)))?.place ?? LOWER_LEFT;
}

function overlap(one: Bounds, other: Bounds): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height;
}
