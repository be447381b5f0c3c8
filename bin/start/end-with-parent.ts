const LOOK_EVERY_MS = 500

/**
 * Calls `end` when the process that started this one is gone. npm passes signals on, but one that is killed, or that is
 * ended by a service manager before it could, leaves this process behind.
 */
export function endWithParent(end: () => void): void {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    end()
  }, LOOK_EVERY_MS)
  timer.unref()
}
