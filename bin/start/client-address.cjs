// Loaded into the web server: next believes an x-forwarded-for that anyone may send, so the socket's own address is
// written where a request cannot forge it.
const http = require('node:http')

const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (event, request, ...rest) {
  if (event === 'request') request.headers['x-client-address'] = request.socket.remoteAddress ?? 'unknown'
  return emit.call(this, event, request, ...rest)
}
