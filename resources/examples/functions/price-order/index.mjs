import { includedTax, discountOf, shippingFor } from './rules.mjs';

/**
 * Prices an order: `{ orderId, currency, coupon, lines: [ { sku, quantity, amount } ] }`
 * becomes its totals. Sums are made in whole cents, so they are exact.
 */
export async function handler({ orderId, currency = 'EUR', coupon = null, lines = [] }) {
  const subtotal = lines.reduce((sum, line) => sum + toCents(line.amount), 0);
  const discount = discountOf(subtotal, coupon);
  const goods = subtotal - discount;
  const shipping = shippingFor(goods);
  const total = goods + shipping;

  console.log(`Order ${orderId ?? '(no id)'}: ${lines.length} lines, ${toAmount(total)} ${currency}`);

  return {
    currency,
    subtotal: toAmount(subtotal),
    discount: toAmount(discount),
    shipping: toAmount(shipping),
    total: toAmount(total),
    includedTax: toAmount(includedTax(total))
  };
}

function toCents(amount) {
  return Math.round((amount ?? 0) * 100);
}

function toAmount(cents) {
  return cents / 100;
}
