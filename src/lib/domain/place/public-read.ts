/**
 * So long caches and browsers may keep what everybody may read of a network. What an office withdraws or switches off is gone from the
 * server at once, and from everywhere else after this: the page of the switch says so by the same number.
 */
export const PUBLIC_READ_SECONDS = 300;
