import { camundaBuiltins } from '@camunda/feel-builtins';
import { expect } from 'chai';

import { builtins } from '../../feel/builtins';
import { evaluate } from '../../feel';

import type { Evaluation } from '../../feel';

/**
 * Examples of the documentation that are wrong, show another clock, or say in
 * words what comes out.
 */
const NOT_COMPARABLE = [
  'round up(5.5)',
  'round up(-5.5)',
  'date and time(@"2020-07-31T14:27:30", "Z")',
  'now()',
  'today()',
  'uuid()',
  'random number()'
];

/** Signatures whose parameters have other names in the engine than in the documentation. */
const MISSPELT_BY_THE_ENGINE = [ 'floor(n, scale)', 'round half down(n, scale)', 'finished by(range, point)' ];

describe('FEEL built-in functions', () => {

  it('are all there, with every list of parameters', () => {

    // given
    const documented = camundaBuiltins.map(({ name, params = [] }) => `${name}(${params.map(param => param.name).join(', ')})`);

    // when
    const known = new Set(Array.from(builtins).flatMap(([ name, overloads ]) =>
      overloads.map(({ parameters }) => `${name}(${parameters.join(', ')})`)));

    // then
    expect(documented).to.have.length.above(100);
    expect(documented.filter(signature => !known.has(signature))).to.eql(MISSPELT_BY_THE_ENGINE);
  });

  describe('do what their documentation shows', () => {
    for (const { expression, result } of documentedExamples()) {
      it(`${expression} // ${result}`, () => {
        expect(outcomeOf(evaluate(expression, {}))).to.eql(outcomeOf(evaluate(result, {})));
      });
    }
  });

  it('have an example each, but for a few', () => {
    expect(documentedExamples()).to.have.length.above(200);
  });
});

/** The examples in code blocks: an expression, and its result behind `//`, where that is an expression too. */
function documentedExamples() {
  return camundaBuiltins
    .flatMap(({ info }) => Array.from(info.matchAll(/<code class="language-feel">(.*?)<\/code>/gs), ([ , block = '' ]) => unescapeHtml(block)))
    .flatMap(block => Array.from(block.matchAll(/((?:(?!\/\/).+\n)+)\/\/ (.*)\n/g), ([ , expression = '', result = '' ]) => ({ expression: expression.trim(), result })))
    .filter(({ expression, result }) => !NOT_COMPARABLE.includes(expression) && evaluate(result, {}).kind === 'value');
}

function unescapeHtml(html: string): string {
  const entities: Record<string, string> = { quot: '"', '#39': '\'', lt: '<', gt: '>', amp: '&' };

  return html.replace(/&(quot|#39|lt|gt|amp);/g, (_, name: string) => entities[name] ?? '');
}

function outcomeOf(evaluation: Evaluation) {
  return evaluation.kind === 'value' ? { value: evaluation.value, type: evaluation.type } : evaluation;
}
