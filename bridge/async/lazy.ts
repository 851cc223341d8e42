/** Loads once, when first needed: for modules that a bridge can start without. */
export function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;

  return () => {
    loaded ??= load();

    return loaded;
  };
}
