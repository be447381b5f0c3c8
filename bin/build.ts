import { existsSync } from 'node:fs'
import { buildPages } from './start/build-pages'

if (existsSync('.env')) process.loadEnvFile('.env')

buildPages((line) => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
