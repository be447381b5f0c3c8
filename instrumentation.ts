/** Runs once when the web server starts; never during the build or in another runtime than Node's. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startJobs } = await import('@/lib/jobs/start-jobs')
  startJobs()
}
