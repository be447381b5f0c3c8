import { startJobs } from '@/lib/jobs/start-jobs'

/** The web server's jobs in a process of their own, which a test may kill. Ends calmly on SIGTERM. */
startJobs()
setInterval(() => undefined, 60_000)
process.on('SIGTERM', () => {
  const { stopJobs } = globalThis as typeof globalThis & { stopJobs?: () => Promise<void> }
  void stopJobs?.().then(() => process.exit(0))
})
process.send?.('started')
