/** So many values are a step: many of them take less than a millisecond. */
const VALUES = 25;

/** Cuts work that goes through large values into steps. */
export class Steps {
  private values = 0;

  /** To be asked at each value: whether a step ends there. */
  next(): boolean {
    this.values++;

    return this.values % VALUES === 0;
  }
}
