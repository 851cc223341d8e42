import { HttpError } from './HttpError';

/** Bounds how many runs go on at once. */
export class RunLimit {
  private running = 0;

  constructor(readonly max: number) {}

  /** Does the work, or throws HttpError where there is too much of it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.max) {
      throw new HttpError(429, 'tooManyRuns', `${this.max} runs are going on: wait for one to end, or cancel it.`);
    }

    this.running++;

    try {
      return await work();
    } finally {
      this.running--;
    }
  }
}
