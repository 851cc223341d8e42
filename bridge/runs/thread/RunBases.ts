import { Secrets } from '../../secrets/Secrets';
import { importSdk } from '../../targets/importSdk';
import { importRemoteTargets, Targets } from '../../targets/Targets';
import type { RunSettings } from '../runMessages';
import type { LocalCalls } from './LocalCalls';

/** What runs with the same settings share: secrets that were read, connections that are open. */
export interface RunBasis {
  secrets: Secrets;
  targets: Targets;
}

/** Keeps the basis of the last run for the next one. */
export class RunBases {
  private key: string | undefined;
  private basis: RunBasis | undefined;

  constructor(private readonly local: LocalCalls) {}

  get(settings: RunSettings): RunBasis {
    const key = JSON.stringify(settings);

    if (this.basis === undefined || key !== this.key) {
      this.basis?.targets.close();
      this.basis = this.create(settings);
      this.key = key;
    }

    return this.basis;
  }

  /** Reads what a call of the Lambda API needs, which takes its time. */
  async warmUp(): Promise<void> {
    await Promise.all([ importRemoteTargets(), importSdk() ]);
  }

  private create({ secretsFile, secretsPrefix, secretsStore, endpoints, certificates }: RunSettings): RunBasis {
    return {
      secrets: new Secrets({ file: secretsFile, environmentPrefix: secretsPrefix, storeFile: secretsStore }),
      targets: new Targets({ local: this.local, trustedEndpoints: () => endpoints, certificates })
    };
  }
}
