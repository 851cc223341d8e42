/** The browser may refuse its storage, be it full or switched off. */
export function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch (error) {
    if (error instanceof DOMException) {
      return undefined;
    }

    throw error;
  }
}
