// Loaded into the web server: what next would answer with 500, with nothing or with a blank page is answered here in words.
const http = require('node:http')
const { missingPage, NOWHERE, WHOLE } = require('./missing-page.cjs')
const { plainAnswer } = require('./plain-answers.cjs')

const ALLOWED = ['GET', 'HEAD', 'POST', 'OPTIONS']
/** Bytes. Forms hold at most 1 MB, the only upload of files a picture. */
const LARGEST = 1024 * 1024
const LARGEST_PICTURE = 11 * 1024 * 1024
/** Signs of an address. It comes back in headers, spelt three times as long at worst, of which 16 KB are read. */
const LONGEST_ADDRESS = 3 * 1024
/** Interfaces, and files, which refuse every post by themselves. */
const NO_PAGE = /^\/api\/|^[^?]*\.(?:ico|png|svg|txt|xml|webmanifest)(?:\?|$)/
const MULTIPART = /^multipart\/form-data/i
/** More than this of a body that is refused is not even read to its end. */
const READ_AWAY = 32 * 1024 * 1024
const PARSER_STATUS = {
  CONNECT: 405,
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
}

const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (event, first, second, ...rest) {
  if (event === 'clientError') return answerParser(first, second)
  if (event === 'listening') {
    // Without a listener of its own a CONNECT is hung up on.
    this.on('connect', (_request, socket) => answerParser({ code: 'CONNECT' }, socket))
    // Next hangs up on whoever offers another protocol (h2c, or a proxy that asks for it of every request): such an offer
    // may be passed over (RFC 9110, 7.8), and without a listener it is. Only hot reload speaks one.
    if (process.env.NODE_ENV !== 'development') this.removeAllListeners('upgrade')
  }
  if (event === 'request') {
    first.url = ownForm(first.url)
    const status = statusOf(first)
    if (status) return answer(first, second, status)
    if (first.headers['transfer-encoding']) countBody(first)
    const passOn = () => {
      inWordsLater(first, second)
      return emit.call(this, event, first, second, ...rest)
    }
    return globalThis.publicPages?.answer(first, second, passOn) || passOn()
  }
  return emit.call(this, event, first, second, ...rest)
}

/** A proxy may ask with the whole address (RFC 9112, 3.2.2); what it names is ours, whoever it names. */
function ownForm(url) {
  const whole = /^https?:\/\/[^/?#]*/i.exec(url)
  if (!whole) return url
  const path = url.slice(whole[0].length)
  return path.startsWith('/') ? path : `/${path}`
}

function statusOf({ method, url, headers }) {
  if (method === 'OPTIONS') return 204
  if (!ALLOWED.includes(method)) return 405
  if (!url.startsWith('/') || !isReadable(url)) return 400
  if (url.length > LONGEST_ADDRESS) return 414
  if (Number(headers['content-length'] ?? 0) > mostBytes(url)) return 413
  return method === 'POST' && !isForm(url, headers) ? 400 : 0
}

/** Every form of a page is sent with its parts apart, by scripts with the name of its action. Interfaces read what they like. */
function isForm(url, headers) {
  return NO_PAGE.test(url) || 'next-action' in headers || MULTIPART.test(headers['content-type'] ?? '')
}

function mostBytes(url) {
  return url.startsWith('/api/images') ? LARGEST_PICTURE : LARGEST
}

/** A body whose length is not said is measured as it comes: `bodyBytes` of the request. */
function countBody(request) {
  const { push } = request
  request.bodyBytes = 0
  request.push = function (chunk, ...rest) {
    request.bodyBytes += chunk?.length ?? 0
    return push.call(this, chunk, ...rest)
  }
}

/** PostgreSQL's text holds no NUL, and an address that cannot be decoded names nothing. */
function isReadable(url) {
  try {
    decodeURIComponent(url.split('?')[0])
  } catch {
    return false
  }
  return !/%00/.test(url)
}

function answer(request, response, status) {
  const { body, headers } = status === 204 ? { body: '', headers: {} } : plainAnswer(status, request.url)
  const allow = status === 204 || status === 405 ? { allow: ALLOWED.join(', ') } : {}
  const length = Number(request.headers['content-length'] ?? 0)
  if (request.headers['transfer-encoding'] || length > READ_AWAY) headers.connection = 'close'
  response.writeHead(status, { ...headers, ...allow })
  response.end(request.method === 'HEAD' ? undefined : body)
  // A browser that is still sending reads no answer: what it sends is read and thrown away.
  if (length <= READ_AWAY) request.resume()
  return true
}

/** What is no HTTP at all, and headers without end. */
function answerParser(error, socket) {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return true
  }
  const status = PARSER_STATUS[error.code] ?? 400
  const { body, headers } = plainAnswer(status)
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
  return true
}

/**
 * A form is never led on with its body: after a post the next page is asked for. What failed without a page of its own, or
 * was found missing while its page was drawn, gets one; scripts read the body, so theirs stays as it is.
 */
function inWordsLater(request, response) {
  const { writeHead, write, end, flushHeaders } = response
  let isReplaced = false
  // Set before next compresses: what it goes on writing after its answer has been replaced goes nowhere.
  response.write = function (...parts) {
    return isReplaced || write.apply(this, parts)
  }
  response.flushHeaders = function () {
    if (!isReplaced) flushHeaders.call(this)
  }
  response.end = function (...parts) {
    return isReplaced ? this : end.apply(this, parts)
  }
  const replace = (status, { headers, body }) => {
    const id = response.getHeader('x-request-id')
    for (const name of response.getHeaderNames()) if (name !== 'set-cookie') response.removeHeader(name)
    writeHead.call(response, status, id ? { ...headers, 'x-request-id': id } : headers)
    end.call(response, request.method === 'HEAD' ? undefined : body)
  }
  response.writeHead = function (status, ...rest) {
    if (isReplaced) return this
    const isWhole = response.hasHeader(WHOLE) || request.url.endsWith(NOWHERE)
    response.removeHeader(WHOLE)
    const said = saidStatus(status, request, response)
    const isPlain = !request.headers['next-action'] && !request.headers.rsc
    const isEmpty = said === 404 && isPage(response) && !isWhole
    const isWordless = (said !== status && said !== 303) || isBare(status, request, response)
    if (!isPlain || !(isEmpty || isWordless)) {
      response.writeHead = writeHead
      return writeHead.call(this, said, ...rest)
    }
    isReplaced = true
    if (isEmpty) missingPage(request).then((page) => replace(404, page ?? plainAnswer(404, request.url)))
    else replace(said, plainAnswer(said, request.url))
    return this
  }
}

/**
 * `globalThis.failures` knows by request why a page failed (written where next reports it, in instrumentation.ts). An
 * action tells its own faults as values, so a plain post that failed without any page was one that cannot be read.
 */
function saidStatus(status, request, response) {
  if (request.method === 'POST' && (status === 307 || status === 308)) return 303
  if (request.bodyBytes > mostBytes(request.url) && status >= 400) return 413
  if (status !== 500) return status
  const id = response.getHeader('x-request-id')
  const known = globalThis.failures?.get(id)
  globalThis.failures?.delete(id)
  return known ?? (isPlainForm(request) && !isPage(response) ? 400 : status)
}

/** An action that this build does not have, or a body that names none, is answered with a line of plain text. */
function isBare(status, request, response) {
  return (status === 400 || status === 409) && isPlainForm(request) && response.hasHeader('x-nextjs-action-not-found')
}

function isPlainForm({ method, headers }) {
  return method === 'POST' && !headers['next-action'] && MULTIPART.test(headers['content-type'] ?? '')
}

function isPage(response) {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html')
}
