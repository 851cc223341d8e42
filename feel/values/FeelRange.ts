import type { Value } from './value';

/** A range between two comparable values of one type. */
export class FeelRange {

  constructor(
    readonly start: Value,
    readonly end: Value,
    readonly startIncluded: boolean,
    readonly endIncluded: boolean
  ) {}
}
