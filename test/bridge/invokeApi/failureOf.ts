/** What a call fails with, as the AWS SDK tells it. */
export async function failureOf(call: Promise<unknown>): Promise<Error> {
  return call.then(
    () => { throw new Error('The call did not fail'); },
    (error: unknown) => error instanceof Error ? error : new Error(String(error))
  );
}
