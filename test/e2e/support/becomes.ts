import { expect } from 'chai';

import { eventually } from '../../bridge/helper/eventually';

/** Waits until what is read is as expected; where it never is, the test fails with what is there. */
export async function becomes<T>(expected: T, read: () => Promise<T>): Promise<void> {
  const wanted = JSON.stringify(expected);

  await eventually('it is as expected', async () => JSON.stringify(await read()) === wanted)
    .catch(async () => expect(await read()).to.eql(expected));
}
