import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const COMMANDS = [
  'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser',
  'microsoft-edge-stable', 'microsoft-edge', 'chrome', 'msedge'
];

/** Where the program is in an unpacked Chrome for Testing or Chromium. */
const UNPACKED = [
  'chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe', 'chrome-win/chrome.exe',
  ...[ 'chrome-mac-arm64', 'chrome-mac-x64' ].map(folder => `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`),
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium'
];

/**
 * Browsers that are there, the wanted one first: the environment's CHROME_BIN,
 * those on the PATH, those in the places where installers put them, those that
 * Puppeteer and Playwright keep for all projects.
 *
 * @returns {string[]}
 */
export function installedBrowsers() {
  const candidates = [ process.env.CHROME_BIN, ...onPath(), ...usualPlaces(), ...keptByOtherTools() ];

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

/** The newest first: the names of the folders end with versions. */
function keptByOtherTools() {
  const { PUPPETEER_CACHE_DIR, PLAYWRIGHT_BROWSERS_PATH, LOCALAPPDATA } = process.env;
  const caches = {
    linux: path.join(os.homedir(), '.cache'),
    darwin: path.join(os.homedir(), 'Library/Caches'),
    win32: LOCALAPPDATA ?? os.homedir()
  };
  const cache = caches[process.platform] ?? caches.linux;
  const puppeteer = PUPPETEER_CACHE_DIR ?? path.join(os.homedir(), '.cache/puppeteer');
  const playwright = PLAYWRIGHT_BROWSERS_PATH ?? path.join(cache, 'ms-playwright');

  return [
    ...entriesOf(path.join(puppeteer, 'chrome')),
    ...entriesOf(playwright).filter(folder => path.basename(folder).startsWith('chromium-'))
  ].flatMap(folder => UNPACKED.map(file => path.join(folder, file)));
}

function entriesOf(folder) {
  return existsSync(folder) ? readdirSync(folder).sort().reverse().map(name => path.join(folder, name)) : [];
}
