/** What becomes of changes that are in no file, when another diagram takes the place of theirs. */
export type UnsavedChoice = 'download' | 'discard' | 'cancel';

/** Asks the user before changes are lost; one question at a time. */
export class UnsavedQuestion {
  private asked: { name: string; answer(choice: UnsavedChoice): void } | null = null;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): () => void => {
    this.listeners.add(listener);

    return () => this.listeners.delete(listener);
  };

  /** The name of the diagram that is asked for, while it is. */
  readonly getName = (): string | null => this.asked?.name ?? null;

  ask(name: string): Promise<UnsavedChoice> {
    this.answer('cancel');

    return new Promise(answer => this.set({ name, answer }));
  }

  answer(choice: UnsavedChoice): void {
    const { asked } = this;

    this.set(null);
    asked?.answer(choice);
  }

  private set(asked: UnsavedQuestion['asked']): void {
    this.asked = asked;
    this.listeners.forEach(listener => listener());
  }
}
