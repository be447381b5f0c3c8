import { selfTest } from '@/lib/health/self-test'
import { say as report } from '../say'
import { readSituation } from './environment'
import { tellOfFirstLead } from './first-lead'
import { checkCatalog, refuseDemo } from './prepare-database'
import { printFailure } from './print-failure'
import { seedDemo } from './seed-demo'

/**
 * What loads the application before it is served: a process of its own (`runApart`), for the one that starts all stays as
 * long as the application runs.
 */
async function checkAndFill(): Promise<void> {
  const { settings, embedded, demo } = readSituation()
  await selfTest()
  await checkCatalog()
  report('Self-tests: the database refuses what it must refuse, and is what the migrations make')
  if (!demo) await refuseDemo(process.env.DATABASE_URL ?? '')
  if (!embedded) await tellOfFirstLead(report)
  if (demo) await seedDemo(settings.DATA_DIR, process.env.DATABASE_URL_OWNER ?? '', report)
}

checkAndFill().then(
  () => process.exit(0),
  (error: unknown) => {
    printFailure(error)
    process.exit(1)
  },
)
