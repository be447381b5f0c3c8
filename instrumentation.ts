/** Runs once when the web server starts; never during the build or in another runtime than Node's. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  // Of several processes one does what the system does by itself (bin/start/web-processes.ts).
  if (process.env.RUNS_JOBS !== 'false') {
    const { startJobs } = await import('@/lib/jobs/start-jobs')
    startJobs()
  }
  if (process.env.NODE_ENV !== 'production') return
  const { hearOtherHosts } = await import('@/lib/security/note-other-host')
  hearOtherHosts()
  const { startPublicPages } = await import('@/lib/public-pages/start-public-pages')
  startPublicPages()
}

/** A page that failed: the reference its reader sees, and the request's id, in one line without any content. */
export async function onRequestError(
  error: unknown,
  request: Readonly<{ method: string; headers: NodeJS.Dict<string | string[]> }>,
  context: Readonly<{ routePath: string; routeType: string }>,
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logError } = await import('@/lib/log/log')
  const { noteFailure } = await import('@/lib/action/note-failure')
  const id = request.headers['x-request-id']
  if (typeof id === 'string') noteFailure(id, error, context.routeType)
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : null
  logError('page failed', error, {
    digest,
    method: request.method,
    route: context.routePath,
    requestId: typeof id === 'string' ? id : null,
  })
}
