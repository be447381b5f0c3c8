import { buildPages } from './start/build-pages'
import { loadEnv } from './start/load-env'
import { printFailure } from './start/print-failure'

async function build(): Promise<void> {
  loadEnv()
  await buildPages((line) => process.stdout.write(`${line}\n`))
}

build().catch((error: unknown) => {
  printFailure(error)
  process.exitCode = 1
})
