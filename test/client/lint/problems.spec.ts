import { expect } from 'chai';

import { FILLED_INPUTS, lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { officialTemplate } from '../templates/officialTemplates';
import type { Template, Version } from '../templates/officialTemplates';
import { isOurs, openProblems } from './Problems';

const TEMPLATES = [ forAnyEngine(8) ];
const OF_TEMPLATE = 'zeebe:modelerTemplate="io.camunda.connectors.AWSLAMBDA.v2" zeebe:modelerTemplateVersion="8"';

describe('the Problems panel', function() {

  it('lists what the form says of a task, red and amber, none of it an error', async function() {

    // given
    const problems = await openProblems(diagramWith({ region: 'eu-centrall-1', functionName: '' }));

    // when
    const reports = await problems.ours();

    // then
    expect(reports.map(({ message }) => message.split(' ').slice(0, 2).join(' '))).to.eql([ 'Region "eu-centrall-1"', 'Function name' ]);
    expect(reports.map(({ category }) => category)).to.eql([ 'warn', 'warn' ]);
    expect(reports.map(({ id, name }) => [ id, name ])).to.eql([ [ 'Task', 'Charge card' ], [ 'Task', 'Charge card' ] ]);
    expect(reports.map(({ propertiesPanel }) => propertiesPanel.entryIds)).to.eql([ [ 'awsLambda-region' ], [ 'awsLambda-functionName' ] ]);
    expect([ ...problems.form.ambers, ...problems.form.reds ]).to.eql([ 'region', 'functionName' ]);
  });


  it('lists nothing of a filled Lambda task, nor of other tasks', async function() {

    // given
    const problems = await openProblems(lambdaDiagram({ engineVersion: '8.8.0' }));

    // then
    expect(await problems.ours()).to.eql([]);
  });


  it('follows the diagram', async function() {

    // given
    const problems = await openProblems(diagramWith({ functionName: '' }));

    // when
    await problems.form.type('functionName', 'charge-card');

    // then
    expect(await problems.ours()).to.eql([]);
  });


  describe('lists each problem once', function() {

    it('leaves empty fields to the template that has them filled', async function() {

      // given
      const problems = await openProblems(diagramWith({ functionName: '', payload: '', region: 'nowhere' }, OF_TEMPLATE), { templates: TEMPLATES });

      // when
      const reports = await problems.all();

      // then
      expect(about(reports, 'Function name must not be empty')).to.eql([ 'element-templates/validate' ]);
      expect(about(reports, 'Payload must not be empty')).to.eql([ 'element-templates/validate' ]);
      expect(reports.filter(isOurs).map(({ propertiesPanel }) => propertiesPanel.entryIds)).to.eql([ [ 'awsLambda-region' ] ]);
    });


    it('does so for a file that is not open', async function() {

      // given
      const problems = await openProblems(diagramWith({ functionName: '' }, OF_TEMPLATE), { templates: TEMPLATES });

      // when
      const reports = await problems.ofFile();

      // then
      expect(about(reports, 'Function name must not be empty')).to.eql([ 'element-templates/validate' ]);
      expect(reports.filter(isOurs)).to.eql([]);
    });


    it('lists empty fields where the template cannot be found', async function() {

      // given
      const problems = await openProblems(diagramWith({ functionName: '' }, OF_TEMPLATE), { templates: [ forAnyEngine(7) ] });

      // when
      const reports = await problems.all();

      // then
      expect(about(reports, 'not found')).to.eql([ 'element-templates/validate' ]);
      expect(about(reports, 'Function name must not be empty')).to.eql([ 'aws-lambda-connector/lambda-task' ]);
    });


    it('lists an empty payload where the template does not mind', async function() {

      // given
      const problems = await openProblems(diagramWith({ payload: '' }, OF_TEMPLATE), {
        templates: [ { ...forAnyEngine(8), properties: [ { type: 'String', binding: { type: 'zeebe:input', name: 'awsFunction.payload' } } ] } ]
      });

      // then
      expect(about(await problems.all(), 'Payload is missing')).to.eql([ 'aws-lambda-connector/lambda-task' ]);
    });


    it('leaves FEEL of inputs and retries to Camunda\'s rule, and takes on that of headers, which it does not read', async function() {

      // given
      const problems = await openProblems(lambdaDiagram({
        engineVersion: '8.8.0',
        extensions: `${TASK_DEFINITION.replace('"3"', '"=1 +"')}
          <zeebe:ioMapping>${FILLED_INPUTS.replace('"={}"', '"={"')}</zeebe:ioMapping>
          <zeebe:taskHeaders><zeebe:header key="resultExpression" value="={" /></zeebe:taskHeaders>`
      }));

      // when
      const reports = await problems.all();

      // then
      expect(reports.filter(isOurs).map(({ propertiesPanel }) => propertiesPanel.entryIds)).to.eql([ [ 'awsLambda-resultExpression' ] ]);
      expect(about(reports, 'not a valid FEEL expression')).to.eql([ 'camunda-compat/feel', 'camunda-compat/feel' ]);
    });


    it('leaves inputs without source to Camunda where its engine needs one', async function() {

      // given
      const withoutSource = { extensions: `${TASK_DEFINITION}<zeebe:ioMapping>${FILLED_INPUTS.replace('source="charge-card" ', '')}</zeebe:ioMapping>` };

      // when
      const older = await openProblems(lambdaDiagram({ ...withoutSource, engineVersion: '8.7.0' }));
      const newer = await openProblems(lambdaDiagram({ ...withoutSource, engineVersion: '8.8.0' }));

      // then
      expect((await older.all()).map(({ rule }) => rule)).to.include('camunda-compat/io-mapping');
      expect(await older.ours()).to.eql([]);
      expect(about(await newer.all(), 'Function name must not be empty')).to.eql([ 'aws-lambda-connector/lambda-task' ]);
    });


    it('leaves secrets that are no FEEL to Camunda where its engine knows them', async function() {

      // given
      const problems = await openProblems(diagramWith({ accessKey: 'camunda.secrets.KEY' }, '', '8.10.0'));

      // when
      const reports = await problems.all();

      // then
      expect(reports.map(({ rule }) => rule)).to.include('camunda-compat/unresolvable-secret-reference');
      expect(reports.filter(isOurs)).to.eql([]);
    });
  });


  describe('leads to the field on a click', function() {

    for (const { what, values, field } of [
      { what: 'a text', values: { functionName: '' }, field: 'functionName' },
      { what: 'a region', values: { region: 'nowhere' }, field: 'region' },
      { what: 'FEEL', values: { payload: '' }, field: 'payload' },
      { what: 'a choice', values: { authenticationType: 'none' }, field: 'authenticationType' }
    ]) {
      it(`that is ${what}`, async function() {

        // given
        const problems = await openProblems(diagramWith(values));
        const [ report ] = await problems.ours();

        // when
        await problems.click(report!);

        // then
        expect(await problems.focused()).to.eql(`awsLambda-${field}`);
      });
    }


    it('for what the template reports, whose place the form has taken', async function() {

      // given
      const problems = await openProblems(diagramWith({ secretKey: '' }, OF_TEMPLATE), { templates: TEMPLATES });
      const report = await problems.find('Secret key must not be empty');

      // when
      await problems.click(report);

      // then
      expect(report.propertiesPanel.entryIds[0]).to.match(/^custom-entry-/);
      expect(await problems.focused()).to.eql('awsLambda-secretKey');
    });


    it('for what Camunda\'s own rules report of an input', async function() {

      // given
      const problems = await openProblems(diagramWith({ payload: '={' }));

      // when
      await problems.click(await problems.find('not a valid FEEL expression'));

      // then
      expect(await problems.focused()).to.eql('awsLambda-payload');
    });


    it('for a key that another authentication hides: where that is chosen', async function() {

      // given
      const problems = await openProblems(diagramWith({ authenticationType: 'defaultCredentialsChain', accessKey: 'AKIAEXAMPLE' }));
      const [ report ] = await problems.ours();

      // when
      await problems.click(report!);

      // then
      expect(report!.message).to.contain('plain text');
      expect(await problems.focused()).to.eql('awsLambda-authenticationType');
    });


    it('leaves other entries where they are', async function() {

      // given
      const problems = await openProblems(lambdaDiagram({
        extensions: `${TASK_DEFINITION}<zeebe:ioMapping>${FILLED_INPUTS}<zeebe:input source="={" target="more" /></zeebe:ioMapping>`
      }));

      // when
      await problems.click(await problems.find('not a valid FEEL expression'));

      // then
      expect(await problems.focused()).to.eql('Task-input-7-source');
    });
  });
});

const FIELDS: Record<string, { target: string; source: string }> = {
  authenticationType: { target: 'authentication.type', source: 'credentials' },
  accessKey: { target: 'authentication.accessKey', source: '{{secrets.KEY}}' },
  secretKey: { target: 'authentication.secretKey', source: '{{secrets.SECRET}}' },
  region: { target: 'configuration.region', source: 'eu-central-1' },
  functionName: { target: 'awsFunction.functionName', source: 'charge-card' },
  payload: { target: 'awsFunction.payload', source: '={}' }
};

/** A filled task but for these values; one that is empty has no input. */
function diagramWith(values: Record<string, string>, attributes = '', engineVersion = '8.8.0'): string {
  const inputs = Object.entries(FIELDS)
    .map(([ field, { target, source } ]) => ({ target, source: values[field] ?? source }))
    .filter(({ source }) => source)
    .map(({ target, source }) => `<zeebe:input source="${source}" target="${target}" />`);

  return lambdaDiagram({ attributes, engineVersion, extensions: `${TASK_DEFINITION}<zeebe:ioMapping>${inputs.join('')}</zeebe:ioMapping>` });
}

/** Which rules say so. */
function about(reports: Array<{ message: string; rule: string }>, text: string): string[] {
  return reports.filter(({ message }) => message.includes(text)).map(({ rule }) => rule);
}

/** A template in the shape of the official one, for diagrams of every version. */
function forAnyEngine(version: Version): Template {
  return { ...officialTemplate(version), engines: { camunda: '>=8.0' } };
}
