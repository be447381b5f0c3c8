import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { Pool } from 'pg'

type Engine = {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>
  diagnoseMigrationHistory(input: object): Promise<object>
  free(): void
}
type Bindings = {
  SchemaEngine: { new: (...given: unknown[]) => Promise<Engine> }
  __wbg_set_wasm(exports: unknown): void
}

const PACKAGE = 'node_modules/@prisma/schema-engine-wasm'
const filters = { externalTables: [], externalEnums: [] }

async function open(url: string): Promise<Engine> {
  const bindings = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Bindings
  const { instance } = await WebAssembly.instantiate(readFileSync(`${PACKAGE}/schema_engine_bg.wasm`), {
    './schema_engine_bg.js': bindings as never,
  })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(url))
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
}

/** The engine of the command line sends a migration whole; the adapter would cut it at every semicolon, in bodies too. */
function wholeScripts(url: string): PrismaPg {
  const pool = new Pool({ connectionString: url, max: 1 })
  const factory = new PrismaPg({ connectionString: url })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    adapter.executeScript = async (script) => void (await pool.query(script))
    return adapter
  }
  return factory
}

function listOf(folder: string) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return {
    baseDir: path.resolve(folder),
    lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
        },
      })),
  }
}

/** Prisma's own engine, in a process of its own: what `prisma migrate deploy` asks it to do, printed as JSON. */
async function deploy(url: string, folder: string): Promise<void> {
  const engine = await open(url)
  const migrationsList = listOf(folder)
  const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
  const applied = await engine.applyMigrations({ migrationsList, filters })
  process.stdout.write(JSON.stringify({ history, applied: applied.appliedMigrationNames }))
  process.exit(0)
}

void deploy(process.argv[2] ?? '', process.argv[3] ?? '')
