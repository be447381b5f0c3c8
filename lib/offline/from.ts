/** Which page the reader wanted, in the address of the page without network. */
export const FROM = 'fran'
