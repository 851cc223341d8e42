export async function handler({ lines }) {
  return { total: lines.reduce((sum, { amount }) => sum + amount, 0) };
}
