import { expect } from 'chai';

import { PluginSettings } from '../../../client/extension/settings/PluginSettings';
import { StandInSettings } from './StandInSettings';

const DEFAULTS = {
  defaultTarget: 'local',
  endpoint: '',
  functionsFolder: '',
  secretsFile: '',
  secretsPrefix: '',
  awsProfile: '',
  timeoutSeconds: 60,
  askBeforeAws: true
};

describe('settings of the plugin', function() {
  it('should have defaults without the Modeler', function() {
    expect(new PluginSettings().values).to.eql(DEFAULTS);
  });

  it('should be registered once, in one group that the Modeler can store', function() {

    // given
    const settings = new PluginSettings();
    const modeler = new StandInSettings();

    // when
    settings.follow(modeler);
    settings.follow(modeler);

    // then
    const [ group ] = modeler.groups;

    expect(group?.id).to.match(/^[^.]+$/);
    expect(Object.keys(group?.properties ?? {})).to.eql(Object.keys(DEFAULTS).map(name => `${group?.id}.${name}`));
    expect(settings.values).to.eql(DEFAULTS);
  });

  it('should hold no secret', function() {

    // given
    const modeler = new StandInSettings();

    // when
    new PluginSettings().follow(modeler);

    // then
    expect(JSON.stringify(modeler.groups)).not.to.match(/password|token|access ?key/i);
  });

  it('should follow the user', function() {

    // given
    const settings = new PluginSettings();
    const modeler = new StandInSettings({ defaultTarget: 'aws', timeoutSeconds: '5', askBeforeAws: false });
    let changes = 0;

    settings.follow(modeler);
    settings.subscribe(() => { changes++; });
    expect(settings.values).to.include({ defaultTarget: 'aws', timeoutSeconds: 5, askBeforeAws: false });

    // when
    modeler.change({ awsProfile: ' test ' });

    // then
    expect(settings.values.awsProfile).to.equal('test');
    expect(changes).to.equal(1);
  });

  it('should not trust what is stored', function() {

    // given
    const settings = new PluginSettings();

    // when
    settings.follow(new StandInSettings({
      defaultTarget: 'moon', endpoint: 1, functionsFolder: {}, secretsFile: [], timeoutSeconds: '-1', askBeforeAws: 'no'
    }));

    // then
    expect(settings.values).to.eql(DEFAULTS);
  });

  [ '0', '1.5', '901', 'soon', '', null ].forEach(text => it(`should take no time-out of ${text}`, function() {

    // given
    const settings = new PluginSettings();

    // when
    settings.follow(new StandInSettings({ timeoutSeconds: text }));

    // then
    expect(settings.values.timeoutSeconds).to.equal(60);
  }));
});
