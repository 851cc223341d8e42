import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const COMMANDS = [
  'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser',
  'microsoft-edge-stable', 'microsoft-edge', 'chrome', 'msedge'
];

/**
 * Browsers that are there, the wanted one first: the environment's CHROME_BIN,
 * those on the PATH, those in the places where installers put them.
 *
 * @returns {string[]}
 */
export function installedBrowsers() {
  const candidates = [ process.env.CHROME_BIN, ...onPath(), ...usualPlaces() ];

  return [ ...new Set(candidates) ].filter(file => file && existsSync(file));
}

function onPath() {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);

  return COMMANDS.flatMap(command => folders.map(folder => path.join(folder, command + extension)));
}

function usualPlaces() {
  switch (process.platform) {
    case 'darwin':
      return macPlaces();
    case 'win32':
      return windowsPlaces();
    default:
      return [
        '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser',
        '/snap/bin/chromium', '/opt/microsoft/msedge/msedge'
      ];
  }
}

function macPlaces() {
  const names = [ 'Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing' ];

  return names.flatMap(name => [ '/Applications', path.join(os.homedir(), 'Applications') ]
    .map(folder => path.join(folder, `${name}.app/Contents/MacOS/${name}`)));
}

function windowsPlaces() {
  const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;
  const programs = [ 'Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe' ];

  return programs.flatMap(program => [ PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA ]
    .filter(Boolean)
    .map(folder => path.join(folder, program)));
}
