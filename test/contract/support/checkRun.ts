import { expect } from 'chai';

import type { Invocation } from '../../../connector/run/dependencies';
import type { RunReport, Verdict } from '../../../connector/run/report';
import type { ContractCase, ExpectedCall, ExpectedVerdict, ExpectedWarning } from './ContractCase';
import { checkSecrecy } from './checkSecrecy';
import type { CaseRun } from './runCase';

export function checkRun(contractCase: ContractCase, { report, sent }: CaseRun): void {
  const expected = contractCase.expect;

  checkVerdict(report.verdict, expected.verdict);

  if (expected.sent !== undefined) {
    checkSent(sent, expected.sent);
  }

  if (expected.variables) {
    expect(report.variables, 'variables').to.eql(expected.variables);
  }

  if (expected.processVariables) {
    expect(report.steps.outputs?.processVariables, 'process variables').to.eql(expected.processVariables);
  }

  if (expected.warnings) {
    expect(warningsOf(report), 'warnings').to.eql(expected.warnings);
  }

  for (const { path, value } of expected.report) {
    expect(valueAt(report, path), path.join('/')).to.eql(value);
  }

  checkProblems(report, expected.problems, expected.problemsSay);
  expect(laterVersion(report), 'later version').to.equal(expected.from);
  checkSecrecy(contractCase, report);
}

function checkVerdict(verdict: Verdict, { messageContains, catcher, ...exact }: ExpectedVerdict): void {
  expect(verdict, `verdict "${verdict.message}"`).to.deep.include(exact);

  for (const part of messageContains) {
    expect(verdict.message, 'verdict\'s message').to.include(part);
  }

  if (catcher !== undefined) {
    expect(verdict.kind === 'bpmnError' ? verdict.catcher?.id ?? null : 'no BPMN error', 'catcher').to.equal(catcher);
  }
}

function checkSent(sent: Invocation[], expected: ExpectedCall | null): void {
  if (expected === null) {
    expect(sent, 'calls').to.eql([]);

    return;
  }

  expect(sent, 'calls').to.have.length(1);

  for (const invocation of sent) {
    expect(asExpected(invocation), 'what is sent').to.deep.include(expected);
  }
}

function asExpected({ payload, functionName, region, endpoint, credentials }: Invocation): ExpectedCall {
  return {
    payload, functionName, region,
    endpoint: endpoint ?? null,
    defaultChain: credentials.kind === 'defaultChain',
    ...(credentials.kind === 'static' ? { accessKey: credentials.accessKeyId, secretKey: credentials.secretAccessKey } : {})
  };
}

function checkProblems({ problems }: RunReport, codes: string[], parts: string[]): void {
  expect(problems.map(({ code }) => code).filter(code => code !== LATER).sort(), 'problems').to.eql([ ...codes ].sort());

  for (const part of parts) {
    expect(problems.map(({ message }) => message).join('\n'), 'problems\' messages').to.include(part);
  }
}

/** What the report says that a later version does. */
function laterVersion({ problems }: RunReport): string | undefined {
  return problems.find(({ code }) => code === LATER)?.message.split(' From ')[1];
}

const LATER = 'laterVersionDiffers';

/** Offsets count in the expression, so without its `=`. */
function warningsOf({ steps }: RunReport): ExpectedWarning[] {
  return steps.inputs.flatMap(({ target, source, warnings }) =>
    warnings.map(({ from, to }) => ({ in: target, at: source.slice(1).slice(from, to) })));
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (current, key) => typeof current === 'object' && current !== null ? Object.getOwnPropertyDescriptor(current, key)?.value : undefined,
    value
  );
}
