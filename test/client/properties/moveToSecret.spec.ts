import { expect } from 'chai';

import type { SecretMover } from '../../../client/properties/secrets/SecretMover';
import type { FieldId } from '../../../connector/fields';
import { readField } from '../../../connector/readField';
import { lambdaDiagram, TASK_DEFINITION } from '../../connector/support/lambdaDiagram';
import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import { openForm, type FormPage } from './FormPage';
import { SecretBridge } from './SecretBridge';

const VALUE = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCY';

describe('key in plain text', function() {
  let bridge: SecretBridge;

  beforeEach(function() {
    localStorage.clear();
    bridge = new SecretBridge();
  });

  it('is moved to a secret as one command, undone and redone', async function() {

    // given
    const form = await open(VALUE);
    const before = await form.modeler.xml();
    await openDialog(form);

    // then
    expect(nameInput(form).value).to.eql('MY_AWS_SECRET_KEY');

    // when
    await submit(form);
    await moved(form, '{{secrets.MY_AWS_SECRET_KEY}}');

    // then
    expect(bridge.listed.get('MY_AWS_SECRET_KEY')).to.eql(VALUE);
    expect(await form.modeler.xml()).not.to.contain(VALUE);
    expect(JSON.stringify(localStorage)).not.to.contain(VALUE);
    expect(form.ambers).not.to.include('secretKey');
    expect(form.modeler.root.querySelector('dialog')).to.be.null;

    // when
    await form.modeler.undo();

    // then
    expect(await form.modeler.xml()).to.eql(before);
    expect(form.modeler.commandStack.canUndo()).to.be.false;

    // when
    await form.modeler.redo();

    // then
    expect(readField(form.task, 'secretKey')).to.eql('{{secrets.MY_AWS_SECRET_KEY}}');
  });

  [
    { engineVersion: '8.9.0', name: 'A-KEY', reference: '{{secrets.A-KEY}}' },
    { engineVersion: '8.10.0', name: 'A_KEY', reference: '=camunda.secrets.A_KEY' },
    { engineVersion: '8.10.0', name: 'A-KEY', reference: '=camunda.secrets.`A-KEY`' }
  ].forEach(({ engineVersion, name, reference }) => it(`becomes ${reference} on ${engineVersion}`, async function() {

    // given
    const form = await open(VALUE, engineVersion);
    await openDialog(form);

    // when
    await enterName(form, ` ${name} `);
    await submit(form);

    // then
    await moved(form, reference);
    expect(bridge.listed.get(name)).to.eql(VALUE);
  }));

  it('is moved as the engine reads it', async function() {

    // given
    const form = await open('=&#34;a\\&#34;b\\\\c&#34;');
    await openDialog(form);

    // when
    await submit(form);
    await moved(form, '{{secrets.MY_AWS_SECRET_KEY}}');

    // then
    expect(bridge.listed.get('MY_AWS_SECRET_KEY')).to.eql('a"b\\c');
  });

  it('gets a name that is free', async function() {

    // given
    bridge = new SecretBridge('MY_AWS_SECRET_KEY', 'MY_AWS_SECRET_KEY_2');
    const form = await open(VALUE);
    await waitFor(() => form.entry('secretKey').querySelector('option'), 'suggestions');

    // when
    await openDialog(form);

    // then
    expect(nameInput(form).value).to.eql('MY_AWS_SECRET_KEY_3');
  });

  [
    { title: 'the name is taken', name: 'TAKEN', says: 'has a secret TAKEN already' },
    { title: 'a variable of the environment has the name', name: 'PATH', says: 'has a secret PATH already' },
    { title: 'the name is none', name: 'my key', says: 'Use letters, digits' },
    { title: 'it cannot be stored', name: 'FREE', says: 'The disk is full.' }
  ].forEach(({ title, name, says }) => it(`stays where ${title}`, async function() {

    // given
    bridge = new SecretBridge('TAKEN');
    bridge.unlisted.add('PATH');
    bridge.trouble = 'The disk is full.';

    const form = await open(VALUE);
    const before = await form.modeler.xml();
    await openDialog(form);

    // when
    await enterName(form, name);
    await submit(form);

    // then
    await waitFor(() => dialog(form).querySelector('[role="alert"]')?.textContent?.includes(says), says);
    expect(dialog(form).textContent).not.to.contain(VALUE);
    expect(await form.modeler.xml()).to.eql(before);
    expect(form.modeler.commandStack.canUndo()).to.be.false;
    expect([ ...bridge.listed ]).to.eql([ [ 'TAKEN', 'value' ] ]);
  }));

  it('stays where the field has changed meanwhile', async function() {

    // given
    const form = await open(VALUE);
    const task = form.modeler.element('Task');
    const mover = form.modeler.get<{ move(element: object, field: string, name: string): Promise<{ kind: string }> }>('lambdaSecretMover');

    // when
    const moving = mover.move(task, 'secretKey', 'LATE');
    await form.type('secretKey', 'another');

    // then
    expect(await moving).to.deep.include({ kind: 'refused', message: 'LATE is stored, but the field has changed meanwhile and is left as it is.' });
    expect(readField(form.task, 'secretKey')).to.eql('another');
  });

  it('stays when the question is cancelled', async function() {

    // given
    const form = await open(VALUE);
    await openDialog(form);

    // when
    await drawn(() => buttonOf(form, 'Cancel').click());

    // then
    expect(form.modeler.root.querySelector('dialog')).to.be.null;
    expect(bridge.listed.size).to.eql(0);
    expect(form.modeler.commandStack.canUndo()).to.be.false;
  });

  ([ 'known', 'store' ] as const).forEach(answer => it(`stays when the question is cancelled before the answer to ${answer} has come`, async function() {

    // given
    const form = await open(VALUE);
    const mover = form.modeler.get<SecretMover>('lambdaSecretMover');
    const moves = followMoves(mover);
    let release = (): void => undefined;

    bridge.held[answer] = new Promise(resolve => { release = resolve; });
    await openDialog(form);
    await submit(form);

    // when
    await drawn(() => buttonOf(form, 'Cancel').click());
    release();
    await drawn(async () => void await Promise.all(moves));

    // then
    expect(moves).to.have.length(1);
    expect(readField(form.task, 'secretKey')).to.eql(VALUE);
    expect(form.modeler.commandStack.canUndo()).to.be.false;
    expect(form.entry('secretKey').contains(document.activeElement)).to.be.false;
    expect(bridge.listed.size).to.eql(answer === 'store' ? 1 : 0);
  }));

  it('is not moved without somebody to keep it', async function() {

    // when
    const form = await openForm(diagram(VALUE));

    // then
    expect(form.warnings('secretKey')).to.have.length(1);
    expect(form.entry('secretKey').querySelector('.lambda-form-action')).to.be.null;
  });

  [ '{{secrets.KEY}}', '{{secrets.', 'secrets.', '=aws.key', '=camunda.secrets.KEY' ].forEach(value => it(`is not ${value}`, async function() {

    // when
    const form = await open(value);

    // then
    expect(form.entry('secretKey').querySelector('.lambda-form-action')).to.be.null;
  }));

  function open(value: string, engineVersion?: string): Promise<FormPage> {
    return openForm(diagram(value, engineVersion), { modules: bridge.modules });
  }
});

function diagram(secretKey: string, engineVersion = '8.7.0'): string {
  return lambdaDiagram({
    engineVersion,
    extensions: `${TASK_DEFINITION}<zeebe:ioMapping>
      <zeebe:input source="{{secrets.KEY}}" target="authentication.accessKey" />
      <zeebe:input source="${secretKey}" target="authentication.secretKey" />
    </zeebe:ioMapping>`
  });
}

/** The moves that are begun from now on. */
function followMoves(mover: SecretMover): Array<ReturnType<SecretMover['move']>> {
  const moves: Array<ReturnType<SecretMover['move']>> = [];
  const move = mover.move.bind(mover);

  mover.move = (...args) => {
    const moving = move(...args);

    moves.push(moving);

    return moving;
  };

  return moves;
}

async function openDialog(form: FormPage): Promise<void> {
  await drawn(() => form.find('[data-entry-id="awsLambda-secretKey"] .lambda-form-action').click());
}

function dialog(form: FormPage): HTMLDialogElement {
  return form.find<HTMLDialogElement>('dialog');
}

function nameInput(form: FormPage): HTMLInputElement {
  return form.find<HTMLInputElement>('dialog input');
}

async function enterName(form: FormPage, name: string): Promise<void> {
  await drawn(() => {
    nameInput(form).value = name;
    nameInput(form).dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function buttonOf(form: FormPage, text: string): HTMLButtonElement {
  const button = [ ...dialog(form).querySelectorAll('button') ].find(({ textContent }) => textContent === text);

  if (!button) {
    throw new Error(`the dialog has no button ${text}`);
  }

  return button;
}

async function submit(form: FormPage): Promise<void> {
  await drawn(() => buttonOf(form, 'Move').click());
}

async function moved(form: FormPage, reference: string): Promise<void> {
  await waitFor(() => readField(form.task, 'secretKey' satisfies FieldId) === reference, reference);
  await drawn(() => undefined);
}
