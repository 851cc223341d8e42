import type { Injector } from 'didi';

import { CaseBadges } from './CaseBadges';
import { CaseDesk } from './CaseDesk';

const desks = new WeakMap<Injector, CaseDesk>();

/** A modeler's test cases, which are looked for when they are first wanted. */
export function caseDeskOf(modeler: Injector): CaseDesk {
  const known = desks.get(modeler);

  if (known) {
    return known;
  }

  const desk = new CaseDesk(modeler);

  desks.set(modeler, desk);
  new CaseBadges(modeler, desk).show();

  return desk;
}
