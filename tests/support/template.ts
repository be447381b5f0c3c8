/** The migrated database every test file gets a clone of. */
export const TEMPLATE = 'ua_template'
