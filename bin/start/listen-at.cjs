// Loaded into the web server: where it listens, without next knowing. Told of an address of its own, next takes every
// other name it is asked by for another server's, and leads each page to itself for ever.
const http = require('node:http')

const { listen } = http.Server.prototype
http.Server.prototype.listen = function (port, ...where) {
  const address = process.env.LISTEN_AT
  if (!address || typeof port !== 'number') return listen.call(this, port, ...where)
  return listen.call(this, port, address, ...where.filter((one) => typeof one === 'function'))
}
