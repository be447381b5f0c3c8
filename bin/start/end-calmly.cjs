// Loaded into the web server: on a signal it answers the requests under way, finishes the mail in hand, and then ends.
const http = require('node:http')

const servers = new Set()
const listen = http.Server.prototype.listen
http.Server.prototype.listen = function (...where) {
  servers.add(this)
  return listen.apply(this, where)
}

let ending = false
async function end() {
  if (ending) return
  ending = true
  const closed = [...servers].map((server) => new Promise((resolve) => server.close(resolve)))
  await Promise.allSettled([...closed, globalThis.stopJobs?.()])
  process.exit(0)
}

// Next leaves the signals alone when told to; in development they are its own.
if (process.env.NEXT_MANUAL_SIG_HANDLE) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end())
