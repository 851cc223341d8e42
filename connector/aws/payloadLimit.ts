/**
 * The largest request and the largest answer of a synchronous call, in bytes: 6 MB (Lambda quotas;
 * connector contract 3.5).
 */
export const MAX_PAYLOAD_BYTES = 6_291_456;
