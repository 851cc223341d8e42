import { expect } from 'chai';

import { FILLED_INPUTS, lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { openForm } from './FormPage';
import type { FormPage } from './FormPage';

type Path = Array<string | number>;

const INPUTS: Path = [ 'extensionElements', 'values', 1, 'inputParameters' ];

describe('the form, asked which entry edits a place in the diagram', function() {

  for (const { what, path, entry } of [
    { what: 'an input', path: [ ...INPUTS, 5, 'source' ], entry: 'awsLambda-functionName' },
    { what: 'a header', path: [ 'extensionElements', 'values', 2, 'values', 0, 'value' ], entry: 'awsLambda-retryBackoff' },
    { what: 'the retries', path: [ 'extensionElements', 'values', 0, 'retries' ], entry: 'awsLambda-retries' }
  ]) {
    it(`names its own for ${what}`, async function() {
      expect(entryIdOf(await openForm(DIAGRAM), 'Task', path)).to.eql(entry);
    });
  }


  for (const { what, element, path } of [
    { what: 'an input that it does not know', element: 'Task', path: [ ...INPUTS, 7, 'source' ] },
    { what: 'an input that is not there', element: 'Task', path: [ ...INPUTS, 99, 'source' ] },
    { what: 'other places', element: 'Task', path: [ 'name' ] },
    { what: 'no place at all', element: 'Task', path: [] },
    { what: 'other tasks', element: 'OtherTask', path: [ 'extensionElements', 'values', 0, 'retries' ] }
  ]) {
    it(`leaves ${what} to others`, async function() {
      expect(String(entryIdOf(await openForm(DIAGRAM), element, path))).to.not.match(/^awsLambda/);
    });
  }


  it('leaves keys to others that it does not show', async function() {

    // given
    const form = await openForm(DIAGRAM.replace('source="credentials"', 'source="defaultCredentialsChain"'));

    // then
    expect(String(entryIdOf(form, 'Task', [ ...INPUTS, 1, 'source' ]))).to.not.match(/^awsLambda/);
  });
});

const DIAGRAM = lambdaDiagram({
  extensions: `${TASK_DEFINITION}
    <zeebe:ioMapping>${FILLED_INPUTS}<zeebe:input source="=c" target="awsCredential" /></zeebe:ioMapping>
    <zeebe:taskHeaders><zeebe:header key="retryBackoff" value="PT30S" /></zeebe:taskHeaders>`
});

interface PropertiesPanel {
  getEntryId(element: object, path: Path): string | null;
}

function entryIdOf({ modeler }: FormPage, element: string, path: Path): string | null {
  return modeler.get<PropertiesPanel>('propertiesPanel').getEntryId(modeler.element(element), path);
}
