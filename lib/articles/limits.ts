/** Bytes of a text as PostgreSQL counts them. */
export const LONGEST_BODY = 100 * 1024
export const LONGEST_TITLE = 200
export const LONGEST_INGRESS = 1000
