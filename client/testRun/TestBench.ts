import type { Element } from 'bpmn-js/lib/model/Types';

import { readLambdaTask } from '../../connector/readLambdaTask';
import { formatJson, type JsonObject } from '../../feel/json';
import type { BridgeConnection } from '../bridgeClient/BridgeConnection';
import { fingerprint } from './run/fingerprint';
import { prepareRun, type PreparedRun, type RunBasis } from './run/prepareRun';
import type { EndedTest, TestRuns } from './run/TestRuns';
import type { TestDrafts } from './TestDrafts';
import { exampleData } from './variables/exampleData';
import { suggestVariables } from './variables/suggestVariables';

/** Where a task as it stands, what was prepared for its test, and the bridge come together. */
export class TestBench {
  static $inject = [ 'lambdaTestDrafts', 'lambdaTestRuns', 'lambdaBridgeConnection' ];

  constructor(
    readonly drafts: TestDrafts,
    readonly runs: TestRuns,
    private readonly connection: BridgeConnection
  ) {}

  /** Tells of every change that a view of a test run shows; the diagram's own changes redraw the panel anyway. */
  subscribe(listener: () => void): () => void {
    const ends = [ this.drafts, this.runs, this.connection ].map(source => source.subscribe(listener));

    return () => ends.forEach(end => end());
  }

  /** What a run would be made of now. */
  basis(element: Element): RunBasis {
    const { variables, target } = this.drafts.get(element);

    return {
      task: readLambdaTask(element.businessObject),
      variables: variables ?? formatJson(this.suggestions(element), 2),
      target
    };
  }

  /** Variables that the task's expressions use, with examples. */
  suggestions({ businessObject }: Element): JsonObject {
    return suggestVariables(readLambdaTask(businessObject), exampleData(businessObject));
  }

  prepare(element: Element, dryRun = false): PreparedRun {
    return prepareRun(this.basis(element), this.connection.state, dryRun);
  }

  /**
   * Runs the task as it stands, saved or not, unless something stands in the way or a run goes on.
   *
   * @param dryRun to check credentials and permission only
   */
  async run(element: Element, dryRun = false): Promise<void> {
    const prepared = this.prepare(element, dryRun);

    if (prepared.kind === 'ready') {
      await this.runs.start(prepared.request, fingerprint(this.basis(element)));
    }
  }

  /** Whether task, test variables or target have changed since a run. */
  isStale(element: Element, run: EndedTest): boolean {
    return run.fingerprint !== fingerprint(this.basis(element));
  }
}
