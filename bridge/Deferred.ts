/** A promise that is settled from outside. */
export class Deferred<T> {
  readonly promise: Promise<T>;
  #resolve: (value: T) => void = () => undefined;

  constructor() {
    this.promise = new Promise(resolve => { this.#resolve = resolve; });
  }

  resolve(value: T): void {
    this.#resolve(value);
  }
}
