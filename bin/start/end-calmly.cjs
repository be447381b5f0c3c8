// Loaded into the web server: on a signal it answers the requests under way, finishes the mail in hand, and then ends.
const http = require('node:http')

const servers = new Set()
const listen = http.Server.prototype.listen
http.Server.prototype.listen = function (...where) {
  servers.add(this)
  return listen.apply(this, where)
}

const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (event, request, response, ...rest) {
  if (event === 'request') closeWhileDraining(response)
  return emit.call(this, event, request, response, ...rest)
}

/**
 * Whoever keeps a connection open must be told to come back on another one, which leads to another instance: also who is
 * answered now and asked before.
 */
function closeWhileDraining(response) {
  const { writeHead } = response
  response.writeHead = function (...head) {
    if (globalThis.draining) response.setHeader('Connection', 'close')
    return writeHead.apply(this, head)
  }
}

async function end() {
  if (globalThis.draining) return
  globalThis.draining = true
  const closed = [...servers].map((server) => new Promise((resolve) => server.close(resolve)))
  await Promise.allSettled([...closed, globalThis.stopJobs?.(), globalThis.publicPages?.stop()])
  process.exit(0)
}

// Next leaves the signals alone when told to; in development they are its own.
if (process.env.NEXT_MANUAL_SIG_HANDLE) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end())
