import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import { expect } from 'chai';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

import { KnownTemplates } from '../../../client/lint/KnownTemplates';
import { lintPlugin } from '../../../client/lint/lintPlugin';
import { FIELDS } from '../../../connector/fields';
import { lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';

const HUGE = 2_000_000;

describe('the lint rule of odd tasks', function() {

  this.timeout(60000);


  for (const [ what, extensions ] of Object.entries({
    'no extension elements': '',
    'a task definition without type': '<zeebe:taskDefinition />',
    'two task definitions': TASK_DEFINITION + TASK_DEFINITION,
    'no mappings': TASK_DEFINITION,
    'empty mappings and headers': `${TASK_DEFINITION}<zeebe:ioMapping /><zeebe:taskHeaders />`,
    'inputs and headers without attributes': `${TASK_DEFINITION}<zeebe:ioMapping><zeebe:input /></zeebe:ioMapping><zeebe:taskHeaders><zeebe:header /></zeebe:taskHeaders>`,
    'inputs where none belong': `${TASK_DEFINITION}<zeebe:input source="=" target="awsFunction.payload" /><zeebe:ioMapping><zeebe:header key="retryBackoff" /></zeebe:ioMapping>`,
    'foreign elements': `<x:taskDefinition xmlns:x="urn:x" type="io.camunda:aws-lambda:1"><x:y z="1">text</x:y></x:taskDefinition>${TASK_DEFINITION}<x:ioMapping xmlns:x="urn:x"><x:input /></x:ioMapping>`
  })) {
    it(`does not fail for ${what}`, async function() {
      expect(await categories(lambdaDiagram({ extensions }))).to.not.include('rule-error');
    });
  }


  for (const text of [
    `="${'a'.repeat(HUGE)}"`, `=${'['.repeat(HUGE)}`, `=${'1+'.repeat(HUGE / 20)}`, 'arn:aws:lambda:'.repeat(HUGE / 20), ' '.repeat(HUGE), `=${'\\'.repeat(HUGE)}`,
    `P${'1'.repeat(HUGE)}D`, `{{secrets.${'A.'.repeat(HUGE / 2)}`
  ]) {
    it(`does not fail for ${text.length} characters of ${text.slice(0, 12).trim() || 'blanks'}`, async function() {
      expect(await categories(filledWith(() => text))).to.include('warn').and.not.include('rule-error');
    });
  }


  it('does not fail for whatever stands in the fields', async function() {

    // given
    const random = numbers(1);
    const pick = (texts: readonly string[]) => texts[random(texts.length)] ?? '';

    for (let round = 0; round < 300; round++) {

      // when
      const text = () => Array.from({ length: random(4) }, () => pick(PARTS)).join('');
      const xml = filledWith(text, pick([ 'zeebe:modelerTemplate="__proto__"', 'zeebe:modelerTemplateVersion="x"', '' ]));

      // then
      expect(await categories(xml), xml).to.not.include('rule-error');
    }
  });
});

const PARTS = [
  '=', '"', '\\', '{', '}', '[', '(', 'secrets.', '{{secrets.A}}', 'camunda.secrets.`a`', '__proto__', 'constructor', 'toString', 'null', 'NaN',
  'P1D', 'PT-1S', '-1', '1e999', '9'.repeat(400), 'arn:aws:lambda:', ':', 'https://x.lambda-url.', 'eu-central-1', 'async', ' ', '&#10;', '\u{1F600}',
  'if 1 then', 'for x in', '//', '/*', '1/0', '&lt;', '&amp;'
];

/** A Lambda task with a text in each place of a field, and in some that are not. */
function filledWith(text: () => string, attributes = ''): string {
  const value = () => text().replaceAll('"', '&quot;');
  const inputs = FIELDS.flatMap(({ binding }) => binding.kind === 'input' ? [ binding.target ] : []);
  const headers = FIELDS.flatMap(({ binding }) => binding.kind === 'header' ? [ binding.key ] : []);

  return lambdaDiagram({
    attributes,
    engineVersion: '8.8.0',
    extensions: `<zeebe:taskDefinition type="io.camunda:aws-lambda:1" retries="${value()}" />
      <zeebe:ioMapping>
        ${[ ...inputs, 'awsCredential', '__proto__', 'constructor.prototype' ].map(target => `<zeebe:input source="${value()}" target="${target}" />`).join('')}
      </zeebe:ioMapping>
      <zeebe:taskHeaders>
        ${[ ...headers, '__proto__', 'hasOwnProperty' ].map(key => `<zeebe:header key="${key}" value="${value()}" />`).join('')}
      </zeebe:taskHeaders>`
  });
}

/** What bpmnlint says of a diagram by our rule alone; an exception in the rule is a `rule-error`. */
async function categories(xml: string): Promise<string[]> {
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const reports = await new Linter(lintPlugin(new KnownTemplates())).lint(rootElement);

  return Object.values(reports).flat().map(({ category }) => category);
}

/** Always the same numbers, below a limit, that look random. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;

  return limit => {
    state = (state * 48271) % 2147483647;

    return state % limit;
  };
}
