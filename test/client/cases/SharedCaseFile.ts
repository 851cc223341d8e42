import type { CaseFileAnswer, WriteCasesRequest } from '../../../bridge/protocol';
import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';
import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import type { TestCase } from '../../../connector/cases/CaseFile';
import { readCaseFile } from '../../../connector/cases/readCaseFile';
import { writeCaseFile } from '../../../connector/cases/writeCaseFile';

/** A file and those who change it, in place of the bridge. */
export class SharedCaseFile {
  text: string | null = null;
  writes = 0;

  /** What somebody else does just before something is written. */
  beforeWrite: () => void = () => undefined;

  /** What is waited for before a read is answered, with what was there when it was asked. */
  reading: Promise<void> = Promise.resolve();

  get cases(): TestCase[] {
    const read = readCaseFile(this.text ?? '');

    return read.kind === 'file' ? read.file.cases : [];
  }

  set cases(cases: TestCase[]) {
    this.text = writeCaseFile({ cases });
  }

  async readCases(): Promise<BridgeAnswer<CaseFileAnswer>> {
    const value = { text: this.text, version: this.text };

    await this.reading;

    return { kind: 'answer', value };
  }

  async writeCases({ text, version }: WriteCasesRequest): Promise<BridgeAnswer<CaseFileAnswer>> {
    this.beforeWrite();

    if (version !== this.text) {
      return bridgeFailure('refused', 'changed', 'caseFileChanged');
    }

    this.text = text;
    this.writes++;

    return { kind: 'answer', value: { text, version: text } };
  }

  get names(): string[] {
    return this.cases.map(({ name }) => name);
  }

  /** Somebody else writes once, just before I do. */
  meanwhile(...cases: TestCase[]): void {
    this.beforeWrite = () => {
      this.beforeWrite = () => undefined;
      this.cases = cases;
    };
  }
}

export function caseOf(name: string): TestCase {
  return { name, task: 'Charge', variables: {}, expect: { verdict: 'completed' } };
}

export function changed(testCase: TestCase): TestCase {
  return { ...testCase, expect: { verdict: 'incident' } };
}
