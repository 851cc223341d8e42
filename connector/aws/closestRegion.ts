import { editDistance } from '../editDistance';
import { REGIONS } from './regions';

/** How many slips of the keyboard a suggestion forgives. */
const MAX_DISTANCE = 2;

/** The region that was probably meant; undefined where none is near. */
export function closestRegion(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  let closest: { id: string; distance: number } | undefined;

  for (const { id } of REGIONS) {
    const distance = editDistance(typed, id);

    if (distance <= MAX_DISTANCE && distance < (closest?.distance ?? Infinity)) {
      closest = { id, distance };
    }
  }

  return closest?.id;
}
