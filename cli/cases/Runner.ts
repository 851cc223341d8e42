import type { RunningBridge } from '../../bridge';
import type { RunOutcome, RunRequest } from '../../connector/run/report';
import { functionsFolder } from '../functionsFolder';
import { mockedRun } from './mockedRun';

interface RunSources {
  'functions'?: string;
  'secrets'?: string;
  'secrets-prefix'?: string;
}

/** Runs the tasks of cases: those with a mock here, others in a bridge that is started for the first of them. */
export class Runner {
  private readonly cancel = new AbortController();
  private bridge: Promise<RunningBridge> | undefined;

  constructor(private readonly sources: RunSources) {
    process.once('SIGINT', this.abort).once('SIGTERM', this.abort);
  }

  readonly run = async (request: RunRequest): Promise<RunOutcome> => {
    if (this.cancel.signal.aborted) {
      return { kind: 'notRun', reason: 'cancelled', message: 'The run was cancelled.' };
    }

    if (request.mock) {
      return mockedRun(request);
    }

    this.bridge ??= this.start();

    return (await this.bridge).run(request, this.cancel.signal);
  };

  async close(): Promise<void> {
    process.off('SIGINT', this.abort).off('SIGTERM', this.abort);
    await (await this.bridge)?.close();
  }

  private readonly abort = (): void => this.cancel.abort();

  private async start(): Promise<RunningBridge> {
    const { startBridge } = await import('../../bridge');

    return startBridge({
      functionsFolder: functionsFolder(this.sources.functions),
      secretsFile: this.sources.secrets,
      secretsPrefix: this.sources['secrets-prefix']
    });
  }
}
