/** Puts reserved goods back on the shelf: `{ reservationId }`. */
export async function handler({ reservationId }) {
  console.log(reservationId ? `Released ${reservationId}` : 'Nothing was reserved');

  return { released: Boolean(reservationId) };
}
