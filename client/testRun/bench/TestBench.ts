import type { Element } from 'bpmn-js/lib/model/Types';
import type { Injector } from 'didi';

import { readLambdaTask } from '../../../connector/readLambdaTask';
import { DEBUG_PORT } from '../../../connector/run/runLimits';
import { formatJson, type JsonInputObject, type JsonObject } from '../../../feel/reading';
import type { RunCircumstances } from '../../../connector/share/lambdaTaskCommand';
import type { BridgeConnection } from '../../bridgeClient/BridgeConnection';
import { connectionFailure } from '../../bridgeClient/connectionFailure';
import type { PluginSettings } from '../../extension/settings/PluginSettings';
import type { Home } from '../../home/Home';
import type { PendingInput } from '../../properties/fields/PendingInput';
import type { ReportViews } from '../place/ReportView';
import type { AwsConsent } from '../run/AwsConsent';
import { fingerprint } from '../run/fingerprint';
import { prepareRun, type PreparedRun, type RunBasis, type RunOptions } from '../run/prepareRun';
import type { EndedTest, TestRuns } from '../run/TestRuns';
import type { TestDrafts } from '../drafts/TestDrafts';
import type { TargetDraft } from '../drafts/testTarget';
import type { WhatIfs } from '../whatIf/WhatIfs';
import { exampleData } from '../../../connector/variables/exampleData';
import { suggestVariables } from '../../../connector/variables/suggestVariables';

/** Where a task as it stands, what was prepared for its test, and the bridge come together. */
export class TestBench {
  static $inject = [
    'lambdaTestDrafts', 'lambdaTestRuns', 'lambdaWhatIfs', 'lambdaReportViews', 'lambdaAwsConsent', 'lambdaBridgeConnection', 'lambdaSettings',
    'injector'
  ];

  /** Where a function waits that is debugged. */
  debugPort = DEBUG_PORT;

  constructor(
    readonly drafts: TestDrafts,
    readonly runs: TestRuns,
    readonly whatIfs: WhatIfs,
    readonly views: ReportViews,
    readonly consent: AwsConsent,
    private readonly connection: BridgeConnection,
    private readonly settings: PluginSettings,
    private readonly injector: Injector
  ) {}

  /** Tells of every change that a view of a test run shows; the diagram's own changes redraw the panel anyway. */
  subscribe(listener: () => void): () => void {
    const ends = [ this.drafts, this.runs, this.whatIfs, this.consent, this.connection, this.settings ]
      .map(source => source.subscribe(listener));

    return () => ends.forEach(end => end());
  }

  /** What a run would be made of now. */
  basis(element: Element): RunBasis {
    const { variables } = this.drafts.get(element);

    return {
      task: readLambdaTask(element.businessObject),
      variables: variables ?? formatJson(this.suggestions(element), 2),
      target: this.target(element),
      timeoutSeconds: this.settings.values.timeoutSeconds
    };
  }

  /** Where runs find what is not in the diagram. */
  get circumstances(): RunCircumstances {
    const { functionsFolder, secretsFile, secretsPrefix } = this.settings.values;

    return {
      diagram: this.injector.get<Home>('lambdaHome', false)?.diagramPath,
      functions: functionsFolder || undefined,
      secrets: secretsFile || undefined,
      secretsPrefix: secretsPrefix || undefined
    };
  }

  /** Where a run would call the function: as it was chosen for the task, else as in the settings. */
  target(element: Element): TargetDraft {
    const { defaultTarget, endpoint, awsProfile } = this.settings.values;

    return this.drafts.get(element).target ?? { kind: defaultTarget, url: endpoint, profile: awsProfile };
  }

  /** Variables that the task's expressions use, with examples. */
  suggestions({ businessObject }: Element): JsonObject {
    return suggestVariables(readLambdaTask(businessObject), exampleData(businessObject));
  }

  /** Why nothing can be run at all; undefined where it can. */
  get connectionTrouble(): string | undefined {
    const { state } = this.connection;

    return state.kind === 'ready' ? undefined : connectionFailure(state).message;
  }

  prepare(element: Element, options?: RunOptions): PreparedRun {
    return prepareRun(this.basis(element), this.connection.state, options);
  }

  /**
   * Runs the task as it stands, saved or not, with what was typed a moment ago, unless something stands in the way
   * or a run goes on.
   * A run that calls AWS may wait for the user's answer.
   */
  async run(element: Element, options?: RunOptions): Promise<void> {
    this.injector.get<PendingInput>('lambdaPendingInput', false)?.flush();

    const prepared = this.prepare(element, options);

    if (prepared.kind === 'ready' && this.consent.allows(prepared.request)) {
      this.views.of(element.id).choose({ shownRun: undefined });
      await this.runs.start(prepared.request, fingerprint(this.basis(element)));
    }
  }

  /**
   * Runs the task as it stands with other variables than those of its test, once the user has agreed where AWS is
   * called; the run is one of its task like any other.
   */
  async runWith(
    element: Element, variables: JsonInputObject, signal: AbortSignal
  ): Promise<EndedTest | { kind: 'notRun'; reason: string }> {
    const basis = this.basis(element);
    const prepared = prepareRun({ ...basis, variables: formatJson(variables) }, this.connection.state);

    if (prepared.kind === 'blocked') {
      return { kind: 'notRun', reason: prepared.reason };
    }

    if (!await this.consent.agrees(prepared.request, signal)) {
      return { kind: 'notRun', reason: 'AWS was not to be called.' };
    }

    this.views.of(element.id).choose({ shownRun: undefined });

    const run = this.runs.start(prepared.request, fingerprint(basis));
    const ended = await Promise.race([ run, aborted(signal) ]);

    if (signal.aborted) {
      this.runs.cancel(prepared.request.task.id);

      return { kind: 'notRun', reason: 'it was stopped.' };
    }

    return ended ?? { kind: 'notRun', reason: 'it was cancelled, or another run of it goes on.' };
  }

  /** Runs once more what was run before: its task, variables and target as they were. */
  async rerun({ request, fingerprint }: EndedTest): Promise<void> {
    if (await this.consent.agrees(request, new AbortController().signal)) {
      this.views.of(request.task.id).choose({ shownRun: undefined });
      await this.runs.start(request, fingerprint);
    }
  }

  /** Takes the user's answer to whether AWS may be called. */
  async answer(element: Element, yes: boolean): Promise<void> {
    const isAwaited = this.consent.answer(yes);

    if (yes && !isAwaited) {
      await this.run(element);
    }
  }

  /** Whether task, test variables or target have changed since a run. */
  isStale(element: Element, run: EndedTest): boolean {
    return run.fingerprint !== fingerprint(this.basis(element));
  }
}

/** Comes to its end when a signal aborts. */
function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise(resolve => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
