import { servePages } from '../start/serve-pages'
import { processesOf } from '../start/usual-processes'
import { say as report } from '../say'

/** The web server as `npm start` runs it, on a database that stands already. Ends with whoever started it. */
async function serve(): Promise<void> {
  const processes = processesOf(process.env)
  const pages = await servePages({ port: Number(process.env.PORT), host: 'localhost', processes, report })
  const end = () => void pages.stop().then(() => process.exit(0))
  process.once('SIGTERM', end).once('disconnect', end)
  void pages.exited.then(() => process.exit(1))
  process.send?.('ready')
}

void serve()
