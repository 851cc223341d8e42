import type { Verdict } from '../run/report';
import type { TestCase } from './CaseFile';

/** Longer ones fill no line. */
const MAX_LENGTH = 80;

/** What a case can be named that holds a verdict, in a few words. */
export function proposedName(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'completed':
      return 'completes';
    case 'bpmnError':
      return shortened(verdict.catcher
        ? `hands ${verdict.code} to ${verdict.catcher.name ?? verdict.catcher.id}`
        : `throws ${verdict.code}, which nobody catches`);
    case 'retry':
      return 'fails and is tried again';
    case 'incident':
      return 'ends in an incident';
  }
}

/** A name that no case of the task has: with a number behind it where it is taken. */
export function freeName(name: string, task: string, cases: readonly TestCase[]): string {
  const taken = new Set(cases.filter(testCase => testCase.task === task).map(testCase => testCase.name));
  let free = name;

  for (let count = 2; taken.has(free); count++) {
    free = `${name} (${count})`;
  }

  return free;
}

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();

  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}
