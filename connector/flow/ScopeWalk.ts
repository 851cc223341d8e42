import { applyOutputs } from '../run/mapping/applyOutputs';
import { findCatcher } from '../run/conclusion/findCatcher';
import { chooseExclusive, chooseInclusive, flowsText, type ChosenFlows } from './chooseFlows';
import { evaluateFeel, flowOptions } from './evaluateFlow';
import type { FlowNode, FlowScope, FlowWork, SequenceFlow } from './FlowModel';
import { Joins } from './Joins';
import { runActivity } from './runActivity';
import { runMultiInstance } from './runMultiInstance';
import { DONE, STOPPED, type Ended, type Thrown, type Walk, type WalkScope } from './Walk';
import type { Variables } from './Variables';

/** Where a path goes on from a node; `end` ends all paths of the scope. */
type Left = { kind: 'on'; flows: SequenceFlow[] } | { kind: 'end' } | { kind: 'stopped' } | Thrown;

type Gateway = Extract<FlowWork, { kind: 'gateway' }>;

/** Walks through a scope: parallel paths are walked in turns, so that their tasks are run one after the other. */
export const walkScope: WalkScope = (scope, variables, place, walk, starts) =>
  new ScopeWalk(scope, variables, place, walk).run(starts ?? startsOf(scope));

/** Where a scope begins: at its start event; of several at the one without a trigger. */
export function startsOf({ nodes }: FlowScope): FlowNode[] {
  const starts = nodes.filter(({ work }) => work.kind === 'start');
  const start = starts.find(({ work }) => work.kind === 'start' && work.trigger === 'none') ?? starts[0];

  return start ? [ start ] : [];
}

class ScopeWalk {
  private paths: Array<{ node: FlowNode; flow?: SequenceFlow }> = [];
  private readonly joins: Joins;
  private isStopped = false;

  constructor(
    private readonly scope: FlowScope, private readonly variables: Variables, private readonly place: string[],
    private readonly walk: Walk
  ) {
    this.joins = new Joins(scope);
  }

  async run(starts: FlowNode[]): Promise<Ended> {
    this.paths = starts.map(node => ({ node }));

    for (let path = this.next(); path && !this.walk.isCancelled; path = this.next()) {
      const left = await this.enter(path.node, path.flow);
      const ended = left.kind === 'thrown' ? await this.catchError(left) : this.goOn(left);

      if (ended) {
        return ended;
      }
    }

    this.joins.waiting().forEach(({ node, missing }) => {
      this.isStopped = true;
      this.walk.tell(node, this.place, 'stopped', `Waits for ${flowsText(missing, this.scope.nodes)}, which no path takes any more.`);
    });

    return this.isStopped || this.walk.isCancelled ? STOPPED : DONE;
  }

  /** The path whose turn it is; when all wait, an inclusive gateway that waits for nobody else. */
  private next() {
    const path = this.paths.shift();
    const ready = path ? undefined : this.joins.takeReady();

    return path ?? (ready && { node: ready });
  }

  private goOn(left: Exclude<Left, Thrown>): Ended | undefined {
    switch (left.kind) {
      case 'on':
        left.flows.forEach(flow => this.take(flow));

        return undefined;
      case 'stopped':
        this.isStopped = true;

        return undefined;
      case 'end':
        return DONE;
    }
  }

  private take(flow: SequenceFlow): void {
    const node = this.scope.nodes.find(({ id }) => id === flow.target);

    if (node) {
      this.paths.push({ node, flow });
    }
  }

  private async enter(node: FlowNode, flow: SequenceFlow | undefined): Promise<Left> {
    if (flow && !this.joins.arrive(node, flow)) {
      return { kind: 'on', flows: [] };
    }

    if (!this.walk.enters(node, this.place)) {
      return { kind: 'stopped' };
    }

    const { work } = node;

    switch (work.kind) {
      case 'gateway':
        return this.decide(node, work);
      case 'errorEnd':
        return this.throwError(node, work.errorCode);
      case 'end':
        return work.ending === 'terminate' ? this.tellEnd(node, 'Ends all paths here.', 'end') : this.tellEnd(node, 'Ends this path.', 'on');
      case 'linkThrow':
        return { kind: 'on', flows: this.scope.nodes.find(other => other.work.kind === 'linkCatch' && other.work.link === work.link)?.outgoing ?? [] };
      case 'lambda':
      case 'script':
      case 'given':
      case 'scope':
        return this.doActivity(node);
      default:
        return this.pass(node, work);
    }
  }

  private async doActivity(node: FlowNode): Promise<Left> {
    const ended = node.multiInstance
      ? await runMultiInstance(node, node.multiInstance, this.variables, this.place, this.walk)
      : await runActivity(node, this.variables, this.place, this.walk);

    return ended.kind === 'done' ? { kind: 'on', flows: node.outgoing } : ended;
  }

  /** Starts, and events that are taken as happened. */
  private pass(node: FlowNode, work: FlowWork): Left {
    if (work.kind === 'start' && work.trigger === 'none') {
      this.walk.tell(node, this.place, 'ran', 'Begins here.');
    } else if (work.kind === 'event' && work.trigger === 'none') {
      this.walk.tell(node, this.place, 'ran', 'Goes on.');
    } else {
      this.walk.tell(node, this.place, 'assumed', work.kind === 'unknown' ? 'Is not known here, and passed over.' : 'Taken as happened, at once.');
    }

    return { kind: 'on', flows: node.outgoing };
  }

  private tellEnd(node: FlowNode, text: string, kind: 'end' | 'on'): Left {
    this.walk.tell(node, this.place, 'ran', text);

    return kind === 'end' ? { kind } : { kind, flows: [] };
  }

  private decide(node: FlowNode, { gateway, defaultFlow }: Gateway): Left {
    if (gateway === 'eventBased') {
      return this.awaitEvent(node);
    }

    const choosing = { outgoing: node.outgoing, defaultFlow };
    const chosen: ChosenFlows = gateway === 'parallel'
      ? { kind: 'value', value: { flows: node.outgoing, why: '' } }
      : (gateway === 'exclusive' ? chooseExclusive : chooseInclusive)(choosing, this.variables.seen());

    if (chosen.kind === 'incident') {
      return this.walk.stopAt(node, this.place, chosen.message);
    }

    const { flows, why } = chosen.value;

    this.walk.tell(node, this.place, 'ran', why ? `Takes ${flowsText(flows, this.scope.nodes)}: ${why}.` : `Goes on${flows.length > 1 ? ` by ${flows.length} paths` : ''}.`);

    return { kind: 'on', flows };
  }

  private awaitEvent(node: FlowNode): Left {
    const choice = this.walk.options.choices[node.id];
    const flow = node.outgoing.find(({ id }) => id === choice) ?? node.outgoing[0];
    const flows = flow ? [ flow ] : [];

    this.walk.tell(node, this.place, choice === undefined ? 'assumed' : 'given', `${flowsText(flows, this.scope.nodes)} comes first${choice === undefined ? ', as nothing else was chosen' : ', as chosen'}.`);

    return { kind: 'on', flows };
  }

  private throwError(node: FlowNode, errorCode: string): Left {
    const code = errorCode.startsWith('=') ? evaluateFeel(errorCode, this.variables.seen()) : { kind: 'value' as const, value: errorCode };

    if (code.kind === 'incident' || typeof code.value !== 'string') {
      return this.walk.stopAt(node, this.place, code.kind === 'incident' ? code.message : `the error code '${errorCode}' is no string.`);
    }

    const catcher = findCatcher(node.task.catchers, code.value, this.variables.seen(), flowOptions());

    this.walk.tell(node, this.place, catcher ? 'ran' : 'stopped', catcher
      ? `Throws the BPMN error ${code.value}.`
      : `Incident: nobody catches the BPMN error ${code.value}.`);

    return catcher ? { kind: 'thrown', code: code.value, variables: {}, catcher: catcher.id } : { kind: 'stopped' };
  }

  /** Goes on from a boundary event here, or with an event subprocess in place of all else here, or further out. */
  private async catchError(thrown: Thrown): Promise<Ended | undefined> {
    const catcher = this.scope.nodes.find(({ id }) => id === thrown.catcher);

    if (!catcher) {
      return thrown;
    }

    this.walk.visited.add(catcher.id);
    this.walk.tell(catcher, this.place, 'caught', `Catches the BPMN error ${thrown.code}.`);

    if (catcher.work.kind === 'eventSubprocess') {
      return this.walk.inner(catcher.work.scope, this.variables.within(thrown.variables), this.place);
    }

    const scopes = { process: this.variables.seen(), local: {}, job: thrown.variables };
    const outputs = applyOutputs(catcher.task, scopes, flowOptions());

    if (outputs.incident !== undefined) {
      this.walk.stopAt(catcher, this.place, outputs.incident);
      this.isStopped = true;

      return undefined;
    }

    this.variables.merge(outputs.step.processVariables);
    catcher.outgoing.forEach(flow => this.take(flow));

    return undefined;
  }
}

