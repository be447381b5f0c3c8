/** What the error page is handed instead of a reference when the database is away. */
export const AWAY_DIGEST = 'database-away'
