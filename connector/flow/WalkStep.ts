import type { JsonObject } from '../../feel';
import type { ErrorCatcher } from '../lambdaTask';

/** What came of a node. */
export type StepOutcome =

  /** A Lambda task is being run. */
  | 'running'

  /** It was run, or evaluated, as Camunda does. */
  | 'ran'

  /** It was run, and what came of it wants looking at. */
  | 'doubtful'

  /** It caught a BPMN error. */
  | 'caught'

  /** It took the values that the user gave. */
  | 'given'

  /** Something was taken as so, which is said. */
  | 'assumed'

  /** The path ends here, as Camunda would stop or wait. */
  | 'stopped';

/** One step of a walk through a process, to be told to the user. */
export interface WalkStep {

  /** Counts the steps of a walk, from 1; a step that is told again has changed. */
  number: number;
  node: { id: string; name?: string; type: string };

  /** Which item of which loop, the outermost first, such as `item 2 of 3`. */
  place: string[];
  outcome: StepOutcome;

  /** What happened and why, in a sentence. */
  text: string;

  /** Of a Lambda task: which of its runs it was. */
  run?: number;
}

/** What became of a Lambda task that was run. */
export type TaskOutcome =

  /** The variables are those that reach the process. */
  | { kind: 'completed'; variables: JsonObject; text: string; isDoubtful: boolean; run: number }
  | { kind: 'bpmnError'; code: string; variables: JsonObject; catcher?: ErrorCatcher; text: string; run: number }

  /** Nothing goes on from here: an incident, a retry, or no run at all. */
  | { kind: 'stopped'; text: string; run?: number };
