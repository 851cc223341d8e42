import { expect } from 'chai';

import { customised, officialTemplate } from './officialTemplates';
import { openTemplated } from './TemplatedForm';

const TEMPLATE = officialTemplate(8);

describe('what a customised template pins', function() {

  it('cannot be changed where it is not editable', async function() {

    // when
    const form = await openTemplated(customised(TEMPLATE, {
      'awsFunction.functionName': { value: 'charge-card', editable: false },
      'authentication.type': { editable: false }
    }));

    // then
    expect(form.page.input('functionName').value).to.eql('charge-card');
    expect(form.page.input('functionName').disabled).to.be.true;
    expect(form.page.input('authenticationType').disabled).to.be.true;
    expect(form.page.input('region').disabled).to.be.false;
    expect(form.entriesIn('Operation Details')).to.eql([ 'Function name', 'Payload' ]);
  });


  it('stays out of view where it is hidden, with its value', async function() {

    // when
    const form = await openTemplated(customised(TEMPLATE, { 'configuration.region': { type: 'Hidden', value: 'eu-central-1', feel: undefined } }));

    // then
    expect(form.page.fields).to.not.include('region');
    expect(form.inputs).to.include({ 'configuration.region': 'eu-central-1' });

    // when
    await form.page.type('functionName', 'charge-card');

    // then
    expect(form.inputs).to.include({ 'configuration.region': 'eu-central-1', 'awsFunction.functionName': 'charge-card' });
  });


  it('leaves no empty group behind', async function() {

    // when
    const form = await openTemplated(customised(TEMPLATE, { 'awsFunction.operationType': { type: 'Hidden', value: 'sync', choices: undefined } }));

    // then
    expect(form.page.groups).to.include('Operation Details').and.not.include('Select Operation');
  });


  it('is chosen from the template\'s choices only', async function() {

    // given
    const form = await openTemplated(customised(TEMPLATE, {
      'configuration.region': { type: 'Dropdown', feel: undefined, choices: [ { name: 'Frankfurt', value: 'eu-central-1' }, { name: 'Dublin', value: 'eu-west-1' } ] },
      'authentication.type': { choices: [ { name: 'Credentials', value: 'credentials' } ] }
    }));

    // then
    expect(optionsOf(form.page.input('region'))).to.include.members([ 'eu-central-1', 'eu-west-1' ]).and.not.include('us-east-1');
    expect(optionsOf(form.page.input('authenticationType'))).to.include('credentials').and.not.include('defaultCredentialsChain');
    expect(form.page.error('region')).to.contain('Region must not be empty.');

    // when
    await form.page.type('region', 'eu-west-1');

    // then
    expect(form.steps).to.eql(1);
    expect(form.inputs).to.include({ 'configuration.region': 'eu-west-1' });
    expect(form.page.error('region')).to.be.undefined;
  });


  it('is red where it does not fit the template\'s constraints', async function() {

    // given
    const form = await openTemplated(customised(TEMPLATE, {
      'awsFunction.functionName': { constraints: { pattern: { value: '^team-', message: 'must begin with team-.' }, maxLength: 12 } },
      resultVariable: { constraints: { notEmpty: true, minLength: 3 } }
    }));

    // then
    expect(form.page.error('resultVariable')).to.eql('Result variable must not be empty.');
    expect(form.page.error('functionName')).to.eql('Function name must not be empty.');

    for (const [ field, value, message ] of [
      [ 'resultVariable', 'ab', 'Result variable must have at least 3 characters.' ],
      [ 'resultVariable', 'abc', undefined ],
      [ 'functionName', 'charge', 'Function name must begin with team-.' ],
      [ 'functionName', 'team-charge-card', 'Function name must not have more than 12 characters.' ],
      [ 'functionName', 'team-charge', undefined ]
    ] as const) {

      // when
      await form.page.type(field, value);

      // then
      expect(form.page.error(field)).to.eql(message);
    }
  });


  it('is not held against FEEL, whose value nobody knows yet', async function() {

    // given
    const form = await openTemplated(customised(TEMPLATE, { 'awsFunction.functionName': { value: '=name', constraints: { pattern: '^team-' } } }));

    // then
    expect(form.page.error('functionName')).to.be.undefined;
  });


  it('marks its group in red', async function() {

    // given
    const form = await openTemplated(customised(TEMPLATE, { resultVariable: { constraints: { notEmpty: true } } }));

    // then
    expect(form.page.mark('output')).to.eql('red');
  });


  it('has fields and groups of its own, which stay as they are', async function() {

    // given
    const form = await openTemplated(customised({ ...TEMPLATE, groups: [ { id: 'billing', label: 'Billing' } ] }, {}, [
      { label: 'Cost centre', group: 'billing', type: 'String', id: 'costCentre', binding: { type: 'zeebe:property', name: 'costCentre' } },
      { label: 'Approved by', group: 'billing', type: 'String', condition: { property: 'costCentre', equals: '42', type: 'simple' }, binding: { type: 'zeebe:taskHeader', key: 'approvedBy' } }
    ]));

    // then
    expect(form.entriesIn('Billing')).to.eql([ 'Cost centre' ]);

    // when
    const input = form.page.find<HTMLInputElement>('[data-group-id="group-ElementTemplates__CustomProperties-billing"] input');
    await form.page.typeInto(input, '42');

    // then
    expect(form.entriesIn('Billing')).to.eql([ 'Cost centre', 'Approved by' ]);

    // when
    await form.page.type('functionName', 'charge-card');

    // then
    expect(form.entriesIn('Billing')).to.eql([ 'Cost centre', 'Approved by' ]);
    expect(await form.page.modeler.xml()).to.contain('name="costCentre" value="42"');
  });
});

function optionsOf(input: HTMLElement): string[] {
  return [ ...input.querySelectorAll('option') ].map(({ value }) => value);
}
