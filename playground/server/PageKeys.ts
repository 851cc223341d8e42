import { randomBytes } from 'node:crypto';

import { equalSecrets } from '../../bridge/http/equalSecrets';

/**
 * What the playground's own page shows to be told the bridge's token: a secret
 * that only the address of the page holds. A browser sends no fragment over the
 * network and no page of another origin reads it; any other program can claim
 * to be a page.
 */
export class PageKeys {

  /** Opens for as long as the server runs: for the terminal, and for a page that has shown a key before. */
  readonly lasting = createKey();
  private readonly unused = new Set<string>();

  /** A key that opens once: for a command line, which other users of the machine can read. */
  createOnce(): string {
    const key = createKey();

    this.unused.add(key);

    return key;
  }

  /** Whether it is the one that lasts, which only a page has that has shown a key before. */
  lasts(key: string): boolean {
    return equalSecrets(key, this.lasting);
  }

  /** Whether a key opens; one that opens once is used up by it. */
  use(key: string): boolean {
    const once = [ ...this.unused ].find(unused => equalSecrets(key, unused));

    if (once !== undefined) {
      this.unused.delete(once);
    }

    return once !== undefined || this.lasts(key);
  }
}

function createKey(): string {
  return randomBytes(32).toString('base64url');
}
