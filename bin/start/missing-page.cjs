// What a page finds missing while it is drawn is answered by next with an empty body that only scripts fill.
const http = require('node:http')

/** Set by proxy.ts where the answer is whole already. */
const WHOLE = 'x-whole-page'
const NOWHERE = '/nothing/is/here'
const PATIENCE_MS = 10_000
const NOT_PASSED_ON = ['connection', 'keep-alive', 'transfer-encoding', 'content-length']

/**
 * The page of an address that leads nowhere, asked of ourselves, so that whoever it was hidden from and whoever asked for
 * nothing are told the same. Null when it could not be had.
 */
function missingPage({ socket, url, headers }) {
  const { localAddress: host, localPort: port } = socket
  const path = /^\/en(?:[/?]|$)/.test(url) ? `/en${NOWHERE}` : NOWHERE
  return new Promise((resolve) => {
    const asked = http.get({ host, port, path, agent: false, headers: { host: headers.host } }, (answer) => {
      const parts = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', () => resolve(null))
      answer.on('end', () => resolve(answer.statusCode === 404 ? pageOf(answer, parts) : null))
    })
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('no answer')))
    asked.on('error', () => resolve(null))
  })
}

function pageOf(answer, parts) {
  const kept = Object.entries(answer.headers).filter(([name]) => !NOT_PASSED_ON.includes(name))
  return { headers: Object.fromEntries(kept), body: Buffer.concat(parts) }
}

module.exports = { missingPage, NOWHERE, WHOLE }
