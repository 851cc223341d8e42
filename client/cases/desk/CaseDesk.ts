import type { Element } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';

import type { TestCase } from '../../../connector/cases/CaseFile';
import { likelyTask } from '../../../connector/cases/likelyTask';
import type { LambdaTask } from '../../../connector/lambdaTask';
import { ErrorEvents } from '../../../connector/readCatchers';
import { isLambdaTask, readLambdaTask } from '../../../connector/readLambdaTask';
import type { Target } from '../../../connector/run/report';
import { TARGETS, targetError, toTarget } from '../../../connector/target/targets';
import type { BridgeClient } from '../../bridgeClient/BridgeClient';
import type { BridgeConnection } from '../../bridgeClient/BridgeConnection';
import type { PluginSettings } from '../../extension/settings/PluginSettings';
import type { Home } from '../../home/Home';
import { Listeners } from '../../listeners/Listeners';
import { isBpmnElement } from '../../model/isBpmnElement';
import type { EndedTest } from '../../testRun/run/TestRuns';
import type { TestBench } from '../../testRun/bench/TestBench';
import { CaseStore } from '../file/CaseStore';
import { CaseRuns, type CaseToRun } from '../runs/CaseRuns';
import { CasesView } from './CasesView';

/** The test cases of one modeler: their file, their runs, the tasks that they are for, and what is seen of them. */
export class CaseDesk {
  readonly store: CaseStore;
  readonly runs: CaseRuns;
  readonly view = new CasesView();
  private readonly elements: ElementRegistry;
  private readonly bench: TestBench;
  private readonly settings: PluginSettings;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  /** The ids that tasks have now, by those that they had when the diagram was opened. */
  private readonly renamed = new Map<string, string>();
  private read: ReadonlyMap<string, LambdaTask> | undefined;
  private path: string | undefined;

  constructor(private readonly injector: Injector) {
    const client = injector.get<BridgeClient>('lambdaBridgeClient');

    this.elements = injector.get('elementRegistry');
    this.bench = injector.get('lambdaTestBench');
    this.settings = injector.get('lambdaSettings');
    this.runs = new CaseRuns(client);
    this.store = new CaseStore(client, (was, now) => [ this.view, this.runs ].forEach(each => each.follow(was, now)));
    this.follow(injector.get('eventBus'), injector.get('lambdaBridgeConnection'), injector.get('lambdaHome', false) ?? undefined);
  }

  /** The diagram's Lambda tasks as they stand, by their ids. */
  get tasks(): ReadonlyMap<string, LambdaTask> {
    this.read ??= this.readTasks();

    return this.read;
  }

  get cases(): readonly TestCase[] {
    return this.store.state.kind === 'ready' ? this.store.state.cases : [];
  }

  /** The task that a case is probably for whose own one is gone. */
  likelyTaskOf({ task }: TestCase): LambdaTask | undefined {
    const renamed = this.renamed.get(task);

    return renamed !== undefined && this.tasks.get(renamed)
      || likelyTask(task, [ ...this.tasks.values() ], new Set(this.cases.map(testCase => testCase.task)));
  }

  /** The test runs of a task in this session that came to an end, the latest first. */
  runsOf(taskId: string): readonly EndedTest[] {
    return this.bench.runs.ended(taskId);
  }

  toRun(testCase: TestCase): CaseToRun {
    return { testCase, task: this.tasks.get(testCase.task), target: this.targetOf(testCase) };
  }

  /** Whether a case would call AWS for real, and the user wants to be asked before. */
  wantsAsking(testCase: TestCase): boolean {
    const { kind } = testCase.target ?? this.targetOf(testCase);

    return testCase.mock === undefined && TARGETS[kind].isForReal && this.settings.values.askBeforeAws;
  }

  /** Whether task or case have changed since it was run. */
  isStale(testCase: TestCase): boolean {
    const ran = this.runs.of(testCase);

    return ran !== undefined && (!isSame(ran.testCase, testCase) || !isSame(ran.task, this.tasks.get(testCase.task)));
  }

  private targetOf({ task }: TestCase): Target {
    const element = this.elements.get(task);

    if (!isBpmnElement(element)) {
      return { kind: 'local' };
    }

    const target = this.bench.target(element);

    return targetError(target.kind, target) === undefined ? toTarget(target.kind, target) : { kind: 'local' };
  }

  private readTasks(): Map<string, LambdaTask> {
    const events = new ErrorEvents();
    const objects = this.elements.filter(isBpmnElement).map((element): unknown => element.businessObject);
    const elements = new Set(objects.filter(isLambdaTask));

    // a label stands for its element
    return new Map([ ...elements ].map(element => readLambdaTask(element, events)).map(task => [ task.id, task ]));
  }

  private follow(eventBus: EventBus, connection: BridgeConnection, home: Home | undefined): void {
    const tell = (): void => this.listeners.notify();

    const forget = (): void => {
      this.read = undefined;
      tell();
    };

    const openSeen = async (): Promise<void> => {

      // the Modeler tells of modeler and file one after the other
      await Promise.resolve();

      if (home?.modeler === this.injector && home.diagramPath !== this.path) {
        if (this.path !== undefined) {
          this.runs.clear();
          this.renamed.clear();
          this.view.clear();
        }

        this.path = home.diagramPath;
        await this.store.open(this.path);
      }
    };

    const reload = (): void => void this.store.reload();

    const ends = [
      ...[ this.store, this.runs, this.view, this.bench.runs ].map(source => source.subscribe(tell)),
      home?.subscribe(() => void openSeen()),
      connection.subscribe(() => connection.state.kind === 'ready' && reload())
    ];

    // somebody may have changed the file elsewhere
    window.addEventListener('focus', reload);
    eventBus.on([ 'commandStack.changed', 'import.done' ], forget);
    eventBus.on<{ element: Element; newId: string }>('element.updateId', ({ element, newId }) => {
      this.renamed.set(element.id, newId);
    });
    eventBus.on('diagram.destroy', () => {
      window.removeEventListener('focus', reload);
      ends.forEach(end => end?.());
      this.runs.clear();
    });
    void openSeen();
  }
}

/** Equal as data: cases and tasks are read anew again and again. */
function isSame(one: object | undefined, other: object | undefined): boolean {
  return one === other || one !== undefined && other !== undefined && textOf(one) === textOf(other);
}

const texts = new WeakMap<object, string>();

/** Written once for each: there may be thousands of cases, and they are compared at each change. */
function textOf(value: object): string {
  const text = texts.get(value) ?? JSON.stringify(value, (_, entry: unknown) => typeof entry === 'bigint' ? `${entry}n` : entry);

  texts.set(value, text);

  return text;
}
