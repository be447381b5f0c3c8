import { defineConfig } from 'prisma/config'

// Prisma's CLI wants a schema engine even for `generate`, which never runs it. Without a name it downloads one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
