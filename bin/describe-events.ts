import { writeFileSync } from 'node:fs'
import { declaredEvents } from '../lib/audit/event-forms'
import { eventsFile } from '../lib/db/declare-events'
import { migrationsFolder } from '../lib/db/migration-files'

/** npm run docs:events: writes prisma/events.json, which db:migrate declares in the database. */
const lines = declaredEvents().map((event) => JSON.stringify(event))
writeFileSync(eventsFile(migrationsFolder()), `[\n${lines.join(',\n')}\n]\n`)
