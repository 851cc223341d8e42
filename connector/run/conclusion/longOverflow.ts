/** What Java says where a duration has more milliseconds than 64 bits hold. */
export const LONG_OVERFLOW = 'long overflow';
