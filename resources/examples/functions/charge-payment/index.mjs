import { createHash } from 'node:crypto';

/** The bank's no. Lambda reports the class's name as `errorType`. */
class CardDeclined extends Error {
  name = 'CardDeclined';
}

/** The shop's own mistake: there is something to pay and nothing to charge. */
class CardMissing extends Error {
  name = 'CardMissing';
}

/** Charges a card: `{ orderId, amount, currency, cardToken }`. */
export async function handler({ orderId, amount, currency, cardToken }) {
  if (!amount) {
    return { status: 'nothingToCharge', paymentId: null, amount: 0, currency };
  }

  if (!cardToken) {
    throw new CardMissing(`Order ${orderId} has ${amount} ${currency} to pay, but no card`);
  }

  console.log(`Charging ${amount.toFixed(2)} ${currency} for order ${orderId}`);

  if (cardToken === 'tok_declined') {
    throw new CardDeclined(`The bank declined ${amount.toFixed(2)} ${currency}: insufficient funds`);
  }

  return { status: 'charged', paymentId: 'pay_' + digest(orderId, amount, cardToken), amount, currency };
}

/** The same charge gets the same payment, however often the job is retried. */
function digest(...values) {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 6);
}
