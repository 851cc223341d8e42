import { expect } from 'chai';

import { evaluate, formatJson } from '../../feel';

import type { EvaluateOptions, JsonObject, JsonValue } from '../../feel';

/** An expression, what the engine makes of it, and the codes of the warnings that it gives, if any. */
export type Row = [ expression: string, value: JsonValue, ...warnings: string[] ];

/** One test for each row. */
export function feelTable(rows: Row[], context: JsonObject = {}, options: EvaluateOptions = {}): void {
  for (const [ expression, value, ...warnings ] of rows) {
    it(`${expression} is ${formatJson(value)}${warnings.map(code => `, with ${code}`).join('')}`, () => {

      // when
      const evaluation = evaluate(expression, context, options);

      // then
      expect(evaluation).to.deep.include({ kind: 'value', value });
      expect(evaluation.warnings.map(warning => warning.code)).to.eql(warnings);
    });
  }
}

/** One test for each expression that fails as a whole, with a part of its message. */
export function failureTable(rows: Array<[ expression: string, message: string ]>, context: JsonObject = {}): void {
  for (const [ expression, message ] of rows) {
    it(`${expression.slice(0, 100)} fails: ${message}`, () => {

      // when
      const evaluation = evaluate(expression, context);

      // then
      expect(evaluation.kind === 'failure' && evaluation.message).to.include(message);
    });
  }
}
