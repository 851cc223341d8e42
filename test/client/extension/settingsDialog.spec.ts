import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';

import { PluginSettings } from '../../../client/extension/settings/PluginSettings';
import { AppEvents } from '../../../playground/page/host/AppEvents';
import { Settings } from '../../../playground/page/host/Settings';
import { SettingsDialog } from '../../../playground/page/view/settings/SettingsDialog';
import { waitFor } from '../support/waitFor';

const FOLDER = 'awsLambdaConnector.functionsFolder';

/** By the Modeler's rules, which the playground's dialog has. */
describe('the settings dialog', function() {
  let host: HTMLElement;
  let root: Root;
  let events: AppEvents;
  let modeler: Settings;
  let settings: PluginSettings;

  beforeEach(function() {
    localStorage.clear();
    host = document.createElement('div');
    document.body.append(host);
    root = createRoot(host);
    events = new AppEvents();
    modeler = new Settings();
    settings = new PluginSettings();
    settings.follow(modeler);
    flushSync(() => root.render(createElement(SettingsDialog, { settings: modeler, events })));
    flushSync(() => events.emit('app.settings-open', undefined));
  });

  afterEach(function() {
    flushSync(() => root.unmount());
    host.remove();
    localStorage.clear();
  });

  [ '', '/srv/functions', '~', '~/functions', ' ~/functions ', 'C:\\functions', 'C:/functions', '\\\\server\\functions' ].forEach(path => {

    it(`should have nothing against the folder "${path}"`, async function() {

      // when
      await type('relative');
      await waitFor(() => error(FOLDER) !== undefined, 'the error');
      await type(path);

      // then
      await waitFor(() => error(FOLDER) === undefined, 'the end of the error');
      await waitFor(() => settings.values.functionsFolder === path.trim(), 'the value');
    });

  });

  [ 'functions', './functions', '~other/functions', 'file:///functions' ].forEach(path => {

    it(`should say that "${path}" is no whole path`, async function() {

      // when
      await type(path);

      // then
      await waitFor(() => error(FOLDER) === 'Enter the whole path, from the root or from ~.', 'the error');
    });

  });

  it('should say at the field what was found wrong with the folder, for as long as it is that one', async function() {

    // given
    await type('/srv/fnctions (1)');
    await waitFor(() => settings.values.functionsFolder === '/srv/fnctions (1)', 'the value');
    settings.refusals.say('functionsFolder', '/srv/fnctions (1)', 'There is no such folder.');

    // when
    leave();

    // then
    await waitFor(() => error(FOLDER) === 'There is no such folder.', 'the error');

    // when
    await type('/srv/functions (1)');

    // then
    await waitFor(() => error(FOLDER) === undefined, 'the end of the error');
  });

  it('should say so as soon as it is opened', async function() {

    // given
    modeler.set({ [FOLDER]: '~/fnctions' });
    settings.refusals.say('functionsFolder', '~/fnctions', 'There is no such folder.');

    // when
    flushSync(() => events.emit('app.settings-open', undefined));

    // then
    await waitFor(() => error(FOLDER) === 'There is no such folder.', 'the error');

    // when
    settings.refusals.say('functionsFolder', '~/fnctions', undefined);
    flushSync(() => events.emit('app.settings-open', undefined));

    // then
    await waitFor(() => error(FOLDER) === undefined, 'the end of the error');
  });

  it('should lead to a setting', async function() {

    // when
    flushSync(() => events.emit('app.settings-open', { scrollToEntry: 'awsLambdaConnector.defaultTarget' }));

    // then
    await waitFor(() => document.activeElement?.id === 'awsLambdaConnector.defaultTarget', 'the focus');
  });

  it('should take a checkbox and a choice', async function() {

    // when
    flushSync(() => field('awsLambdaConnector.askBeforeAws').click());
    choose('awsLambdaConnector.defaultTarget', 'endpoint');

    // then
    await waitFor(() => !settings.values.askBeforeAws && settings.values.defaultTarget === 'endpoint', 'the values');
  });

  function field(name: string): HTMLInputElement {
    const found = document.getElementById(name);

    if (!(found instanceof HTMLInputElement)) {
      throw new Error(`no field ${name}`);
    }

    return found;
  }

  function error(name: string): string | undefined {
    return field(name).closest('.settings__field')?.querySelector('.settings__note--error')?.textContent ?? undefined;
  }

  async function type(text: string): Promise<void> {
    const input = field(FOLDER);

    input.focus();
    input.select();

    if (text === '') {
      document.execCommand('delete');
    } else {
      document.execCommand('insertText', false, text);
    }

    await waitFor(() => input.value === text, 'the text');
  }

  function leave(): void {
    field(FOLDER).blur();
  }

  function choose(name: string, value: string): void {
    const select = document.getElementById(name);

    if (select instanceof HTMLSelectElement) {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
});
