const [ GREEN, YELLOW, PLAIN ] = [ 32, 33, 0 ].map(code => `\u001b[${code}m`);

/** Takes its time, so that a picture can be taken of it, and logs as programs do in a terminal. */
export async function handler() {
  console.log('Reading the catalogue');

  for (const percent of [ 20, 40, 60, 80, 100 ]) {
    process.stdout.write(`${percent} %\r`);
  }

  process.stdout.write(`${GREEN}412 products read${PLAIN}\n`);
  console.log(`${YELLOW}3 products have no price${PLAIN}`);
  console.log('Waiting for the warehouse');

  return new Promise(() => setInterval(() => undefined, 1000));
}
