import { createHash } from 'node:crypto';

/** A passing trouble: worth another try later. */
class MailServerBusy extends Error {
  name = 'MailServerBusy';
}

/** Mails a customer: `{ orderId, to, greeting, total, currency }`. Without an address there is nobody to write to. */
export async function handler({ orderId, to, greeting = 'Hello,', total, currency }) {
  if (!to) {
    return { sent: false, messageId: null, reason: 'The order has no mail address' };
  }

  if (to.endsWith('@busy.example.com')) {
    throw new MailServerBusy(`The mail server of ${to} asks to come back later`);
  }

  const text = `${greeting} thank you for your order ${orderId} of ${(total ?? 0).toFixed(2)} ${currency}.`;

  console.log(`To ${to}: ${text}`);

  return { sent: true, messageId: 'msg_' + createHash('sha256').update(to + text).digest('hex').slice(0, 6) };
}
