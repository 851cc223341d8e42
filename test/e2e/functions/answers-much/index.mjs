/** As much as Lambda lets a function answer: 6 MB. */
export async function handler() {
  const item = { sku: 'A-100', name: 'x'.repeat(160), tags: [ 'a', 'b', 'c' ], price: { amount: 12.5, currency: 'EUR' }, available: true };

  return { items: Array.from({ length: 22_000 }, (_, index) => ({ id: index, ...item })) };
}
