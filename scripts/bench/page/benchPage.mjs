import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import puppeteer from 'puppeteer-core';
import webpack from 'webpack';

import { findBrowser } from '../../findBrowser.mjs';
import { ROOT } from '../../steps/root.mjs';
import { servePage } from './servePage.mjs';

const require = createRequire(import.meta.url);
const { typescript } = require('../../webpackParts.js');

const DIAGRAM = join(ROOT, 'resources/examples/order-process.bpmn');
const CLIENT = process.env.BENCH_CLIENT ?? join(ROOT, 'dist/client.js');
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A browser whose pages hold a modeler, with the plugin's panel or a template's. */
export async function openBenchPage() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const [ xml, client ] = await Promise.all([ readFile(DIAGRAM, 'utf8'), readFile(CLIENT, 'utf8'), buildPage(folder) ]);
  const browser = await launch();
  const server = await servePage([ folder, HERE, join(ROOT, 'dist'), join(ROOT, 'dist/playground') ]);

  return {
    /** A page that is ready to make a modeler, with the plugin's script evaluated in it or not. */
    async open({ withPlugin = true } = {}) {
      const page = await blank(browser, server.url);

      if (withPlugin) {
        await page.evaluate(source => window.benchPanel.evaluate(source), client);
      }

      return page;
    },

    /** The example, shown by the plugin's panel or by a template's. */
    async openExample({ withTemplate }) {
      const page = await this.open();

      await page.evaluate(
        (diagram, templated) => window.benchPanel.open(diagram, templated),
        withTemplate ? marked(xml) : xml, withTemplate
      );

      return page;
    },

    /** How long the plugin's script takes to be evaluated, in a new page; milliseconds. */
    async evaluate() {
      const page = await blank(browser, server.url);
      const milliseconds = await page.evaluate(source => window.benchPanel.evaluate(source), client);

      await page.close();

      return milliseconds;
    },

    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true });
    }
  };
}

async function blank(browser, url) {
  const page = await browser.newPage();

  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(url);

  return page;
}

/** The same tasks, as if the template had made them. */
function marked(xml) {
  return xml.replaceAll('<bpmn:serviceTask ', '<bpmn:serviceTask zeebe:modelerTemplate="io.camunda.connectors.AWSLAMBDA.v2" zeebe:modelerTemplateVersion="6" ');
}

async function launch() {
  const browser = await findBrowser(text => process.stderr.write(`${text}\n`));

  if (browser.kind === 'none') {
    throw new Error(browser.message);
  }

  return puppeteer.launch({
    executablePath: browser.path,
    args: [ '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync' ]
  });
}

function buildPage(folder) {
  return new Promise((resolve, reject) => webpack({
    context: ROOT,
    mode: 'production',
    entry: [ './scripts/bench/page/panelPage.js', './scripts/bench/page/manyTasksPage.js' ],
    output: { path: folder, filename: 'page.js' },
    resolve: { extensions: [ '.tsx', '.ts', '.js' ] },
    module: { rules: [ typescript('playground') ] },
    performance: { hints: false },
    optimization: { minimize: false }
  }, (error, stats) => {
    if (error || stats.hasErrors()) {
      reject(error ?? new Error(stats.toString('errors-only')));
    } else {
      resolve();
    }
  }));
}
