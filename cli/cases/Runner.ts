import type { TaskRunner } from '../../bridge';
import type { RunOutcome, RunRequest } from '../../connector/run/report';
import { functionsFolder } from '../functionsFolder';
import { mockedRun } from './mockedRun';

interface RunSources {
  'functions'?: string;
  'secrets'?: string;
  'secrets-prefix'?: string;
}

/** Runs the tasks of cases: those with a mock here, others by a runner that is made for the first of them. */
export class Runner {
  private readonly cancel = new AbortController();
  private runner: Promise<TaskRunner> | undefined;

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

    this.runner ??= this.start();

    return (await this.runner).run(request, this.cancel.signal);
  };

  async close(): Promise<void> {
    process.off('SIGINT', this.abort).off('SIGTERM', this.abort);
    (await this.runner)?.close();
  }

  private readonly abort = (): void => this.cancel.abort();

  private async start(): Promise<TaskRunner> {
    const { TaskRunner } = await import('../../bridge');

    return new TaskRunner({
      functionsFolder: functionsFolder(this.sources.functions),
      secretsFile: this.sources.secrets,
      secretsPrefix: this.sources['secrets-prefix']
    });
  }
}
