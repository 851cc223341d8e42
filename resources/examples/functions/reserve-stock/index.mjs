import { createHash } from 'node:crypto';

/** What is on the shelf, by article. */
const STOCK = {
  'TEA-EARL-GREY': 120,
  'TEA-DARJEELING': 45,
  'MUG-BLUE': 18,
  'POT-CAST-IRON': 0
};

/**
 * Sets the goods of an order aside: `{ orderId, lines: [ { sku, quantity } ] }`.
 * What is out of stock is listed as missing; the rest is reserved all the same.
 */
export async function handler({ orderId, lines = [] }) {
  const missing = lines
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - Math.min(quantity, STOCK[sku] ?? 0) }))
    .filter(({ quantity }) => quantity > 0);

  console.log(`Order ${orderId ?? '(no id)'}: ${lines.length - missing.length} of ${lines.length} lines reserved in full`);

  return {
    reservationId: 'res_' + digest(orderId, lines),
    allReserved: missing.length === 0,
    missing
  };
}

/** The same order gets the same reservation, however often the job is retried. */
function digest(...values) {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 6);
}
