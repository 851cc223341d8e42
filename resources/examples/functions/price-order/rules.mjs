const COUPONS = {
  WELCOME10: subtotal => Math.round(subtotal / 10),
  TEATIME: () => 500
};

const FREE_SHIPPING_FROM = 5000;
const SHIPPING = 490;
const TAX_PERCENT = 19;

/** A coupon that the shop does not know. */
class UnknownCoupon extends Error {
  name = 'UnknownCoupon';
}

/** What a coupon takes off, in cents; never more than the goods cost. */
export function discountOf(subtotal, coupon) {
  if (!coupon) {
    return 0;
  }

  if (!Object.hasOwn(COUPONS, coupon)) {
    throw new UnknownCoupon(`There is no coupon ${coupon}`);
  }

  return Math.min(subtotal, COUPONS[coupon](subtotal));
}

/** Shipping in cents for goods of this value; nothing to ship costs nothing. */
export function shippingFor(goods) {
  return goods === 0 || goods >= FREE_SHIPPING_FROM ? 0 : SHIPPING;
}

/** The tax that a price in cents includes. */
export function includedTax(total) {
  return Math.round(total * TAX_PERCENT / (100 + TAX_PERCENT));
}
