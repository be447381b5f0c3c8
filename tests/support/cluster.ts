export type Role = 'app' | 'owner' | 'superuser'

const DATABASE = '__database__'

/** The environment variable through which the started cluster is handed to jest's workers. */
export const CLUSTER_VARIABLE = 'UA_TEST_CLUSTER'

/** Addresses of one database for each role; unreachable ones when no cluster was started for the chosen tests. */
export function urlsFor(database: string): Record<Role, string> {
  const started = process.env[CLUSTER_VARIABLE]
  const templates = started
    ? (JSON.parse(started) as Record<Role, string>)
    : { app: nowhere('app'), owner: nowhere('owner'), superuser: nowhere('superuser') }
  return {
    app: templates.app.replace(DATABASE, database),
    owner: templates.owner.replace(DATABASE, database),
    superuser: templates.superuser.replace(DATABASE, database),
  }
}

/** The same addresses with a placeholder for the database's name, as they travel between processes. */
export function urlTemplates(urlFor: (database: string, role: Role) => string): Record<Role, string> {
  return { app: urlFor(DATABASE, 'app'), owner: urlFor(DATABASE, 'owner'), superuser: urlFor(DATABASE, 'superuser') }
}

const nowhere = (role: Role) => `postgresql://${role}@localhost:1/${DATABASE}`
