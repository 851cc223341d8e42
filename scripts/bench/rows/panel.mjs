import { ratioRow, rounds } from '../statistics.mjs';
import { openBenchPage } from '../page/benchPage.mjs';

const TASK = 'PriceOrder';

/** Selecting a Lambda task until its panel is drawn, beside the same task with an element template's panel. */
export async function* measure() {
  const bench = await openBenchPage();

  try {
    const plugin = await bench.openExample({ withTemplate: false });
    const template = await bench.openExample({ withTemplate: true });
    const pairs = [];

    for (let round = -5; round < rounds(40); round++) {
      const pair = [ await select(plugin, 'Operation Details'), await select(template, 'Operation details') ];

      if (round >= 0) {
        pairs.push(pair);
      }
    }

    yield ratioRow('selecting a Lambda task to panel drawn', 'the element template\'s own panel, same modeler', pairs, 1);
  } finally {
    await bench.close();
  }
}

async function select(page, group) {
  await page.bringToFront();

  return page.evaluate((id, title) => window.benchPanel.select(id, title), TASK, group);
}
