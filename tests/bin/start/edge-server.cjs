// A web server behind the edge that answers as next does when something goes wrong.
require('../../../bin/start/serving-edge.cjs')
const http = require('node:http')

globalThis.failures = new Map([['away', 503]])
const server = http.createServer((request, response) => {
  response.setHeader('x-request-id', request.url === '/away' ? 'away' : 'other')
  if (request.url === '/onwards') return response.writeHead(307, { location: '/there' }).end()
  if (request.url === '/away' || request.url === '/broken') return response.writeHead(500).end('Internal Server Error')
  if (request.url === '/old-form') {
    response.setHeader('x-nextjs-action-not-found', '1')
    return response.writeHead(409, { 'content-type': 'text/plain' }).end('Server Action unavailable.')
  }
  if (request.url.endsWith('/nothing/is/here')) {
    response.setHeader('content-type', 'text/html')
    response.setHeader('x-whole-page', '1')
    return response.writeHead(404).end(`a whole page for ${request.url}`)
  }
  if (request.url.endsWith('/missing')) {
    response.setHeader('content-type', 'text/html')
    response.setHeader('content-security-policy', 'of the empty page')
    response.setHeader('set-cookie', 'a=b')
    response.writeHead(404)
    // As what compresses does before the first part, and next after it.
    if (!response.headersSent) response._implicitHeader()
    response.write('an empty ')
    response.flushHeaders()
    return response.end('page')
  }
  if (request.url === '/too-much') {
    request.resume()
    return request.on('end', () => response.writeHead(500).end('Body exceeded 1mb limit'))
  }
  if (request.url === '/own-page') {
    response.setHeader('content-type', 'text/html')
    return response.writeHead(500).end('a page of its own')
  }
  request.resume()
  request.on('end', () => response.end(`next was asked for ${request.url}`))
})
server.on('upgrade', (_request, socket) => socket.destroy())
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
process.on('disconnect', () => process.exit(0))
