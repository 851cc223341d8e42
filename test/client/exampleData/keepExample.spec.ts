import { expect } from 'chai';
import type { VariableResolver } from 'bpmn-js-properties-panel';

import properties from '../../../client/properties';
import { EXAMPLE_OUTPUT, exampleOutputOf } from '../../../connector/variables/exampleOutput';
import type { LambdaTaskEditor } from '../../../client/model/LambdaTaskEditor';
import type { RunReport } from '../../../connector/run/report';
import { bootstrapModeler, drawn, type TestModeler } from '../support/bootstrapModeler';
import { loadTemplates } from '../templates/loadTemplates';
import { applyTemplate } from '../templates/applyTemplate';
import { officialTemplates, TEMPLATE_ID } from '../templates/officialTemplates';
import type { Version } from '../templates/officialTemplates';
import { ControlledBridge } from '../testRun/ControlledBridge';
import { answered, VERDICTS } from '../testRun/reports';
import { RunPanel } from '../testRun/RunPanel';
import diagram from '../testRun/testTasks.bpmn';

const KEEP = '.lambda-test__keep';

const VARIABLES = { payment: { status: 'charged', id: 9007199254740993n } };
const EXAMPLE = '{\n  "payment": {\n    "status": "charged",\n    "id": 9007199254740993\n  }\n}';

/** Where the mappings of the task `Charge` end. */
const PAYLOAD_OF_CHARGE = /awsFunction\.payload" \/>\s*<\/zeebe:ioMapping>/;

describe('example output of a task', function() {
  let bridge: ControlledBridge;
  let modeler: TestModeler;
  let panel: RunPanel;

  beforeEach(async function() {
    localStorage.clear();
    bridge = new ControlledBridge();
    modeler = await bootstrapModeler(diagram, { modules: [ ...bridge.modules, properties ] });
    panel = new RunPanel(modeler);
  });


  it('is kept of what came of a run, as one command, undone and redone', async function() {

    // given
    const before = await modeler.xml();
    await run({ variables: VARIABLES });

    // when
    await panel.click(KEEP);

    // then
    expect(example()).to.eql(EXAMPLE);
    expect(panel.text(KEEP)).to.eql('Kept as example output');
    expect(panel.has('.lambda-test__stale')).to.be.false;

    // when
    await modeler.undo();

    // then
    expect(await modeler.xml()).to.eql(before);
    expect(panel.text(KEEP)).to.eql('Keep as example output');

    // when
    await modeler.redo();

    // then
    expect(example()).to.eql(EXAMPLE);
  });


  it('takes the place of an older one, other properties apart', async function() {

    // given
    await modeler.open(diagram.replace(PAYLOAD_OF_CHARGE, `$&
      <zeebe:properties>
        <zeebe:property name="${EXAMPLE_OUTPUT}" value="{}" />
        <zeebe:property name="costCentre" value="42" />
      </zeebe:properties>`));
    await run({ variables: { newer: true } });

    // when
    await panel.click(KEEP);

    // then
    expect(example()).to.eql('{\n  "newer": true\n}');
    expect(propertiesOf(await modeler.xml(), 'Charge')).to.eql([ EXAMPLE_OUTPUT, 'costCentre' ]);
  });


  it('is kept once', async function() {

    // given
    await run({ variables: VARIABLES });
    await panel.click(KEEP);

    // when
    await panel.click(KEEP);
    await modeler.undo();

    // then
    expect(example()).to.be.undefined;
    expect(panel.find(KEEP).getAttribute('aria-disabled')).to.eql('false');
  });


  it('is what reaches the process, where outputs map it', async function() {

    // given
    await run({
      variables: VARIABLES,
      steps: { inputs: [], outputs: { mappings: [], processVariables: { mapped: 1 }, durationMs: 0 } }
    });

    // when
    await panel.click(KEEP);

    // then
    expect(example()).to.eql('{\n  "mapped": 1\n}');
  });


  for (const { what, change } of [
    { what: 'an incident', change: { verdict: VERDICTS.incident, variables: VARIABLES } },
    { what: 'a BPMN error', change: { verdict: VERDICTS.bpmnError, variables: VARIABLES } },
    { what: 'a dry run', change: { dryRun: true, variables: VARIABLES } },
    { what: 'no variables', change: { variables: {} } }
  ]) {
    it(`is not made of ${what}`, async function() {

      // when
      await run(change);

      // then
      expect(panel.has(KEEP)).to.be.false;
    });
  }


  it('is refused where it is too large for a diagram', async function() {

    // when
    await run({ variables: { text: 'x'.repeat(150 * 1024) } });

    // then
    expect(panel.has(KEEP)).to.be.false;
    expect(panel.text('.lambda-report')).to.contain('these variables take 151 KB').and.contain('no more than 100 KB');
  });


  it('is suggested to the FEEL editors of later tasks', async function() {

    // given
    await run({ variables: VARIABLES });

    // when
    await panel.click(KEEP);

    // then
    const later = modeler.element('Confirm');
    const variables = await modeler.get<VariableResolver>('variableResolver').getVariablesForElement(later.businessObject, later);
    const payment = variables.find(({ name }) => name === 'payment');

    expect(JSON.stringify(payment?.['entries'])).to.contain('"status"');
  });


  it('feeds the test variables of later tasks', async function() {

    // given
    await modeler.open(diagram.replace('source="confirm"', 'source="=receipt"'));
    await run({ variables: { receipt: 'R-1' } });
    await panel.click(KEEP);

    // when
    await panel.open('Confirm');

    // then
    expect(panel.variables).to.contain('"receipt": "R-1"');
  });


  it('stays when the task\'s template is updated', async function() {

    // given
    loadTemplates(modeler, officialTemplates(), '8.10.0');
    await run({ variables: VARIABLES });
    await apply(6);
    await panel.click(KEEP);

    // when
    await apply(8);

    // then
    expect(example()).to.eql(EXAMPLE);
    expect(propertiesOf(await modeler.xml(), 'Charge')).to.eql([ EXAMPLE_OUTPUT ]);

    // when
    await modeler.undo();
    await modeler.undo();

    // then
    expect(example()).to.be.undefined;
  });


  it('stays when another authentication changes what the template has', async function() {

    // given
    loadTemplates(modeler, officialTemplates(), '8.10.0');
    await run({ variables: VARIABLES });
    await apply(8);
    await panel.click(KEEP);
    const before = await modeler.xml();

    // when
    await drawn(() => modeler.get<LambdaTaskEditor>('lambdaTaskEditor').set(modeler.element('Charge'), 'authenticationType', 'defaultCredentialsChain'));

    // then
    expect(example()).to.eql(EXAMPLE);

    // when
    await modeler.undo();

    // then
    expect(await modeler.xml()).to.eql(before);
  });

  async function run(change: Partial<RunReport>): Promise<void> {
    await panel.open('Charge');
    await panel.click('.lambda-test__run');
    await bridge.reply(answered(change));
  }

  function apply(version: Version): Promise<void> {
    return applyTemplate(modeler, 'Charge', TEMPLATE_ID, version);
  }

  function example(): string | undefined {
    return exampleOutputOf(modeler.element('Charge').businessObject);
  }
});

/** Names of a task's properties in the order of the file. */
function propertiesOf(xml: string, task: string): string[] {
  const file = new DOMParser().parseFromString(xml, 'application/xml');

  return [ ...file.querySelectorAll(`[id="${task}"] property`) ].map(property => property.getAttribute('name') ?? '');
}
