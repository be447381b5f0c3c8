import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type WarmCluster = { addresses: string; stop(): Promise<void> }

/** The scratch PostgreSQL that tests get their databases from, started once for many runs of jest. */
export async function startWarmCluster(): Promise<WarmCluster> {
  const cluster = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'tests/support/scratch-cluster.ts'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const addresses = await new Promise<string>((resolve, reject) => {
    createInterface({ input: cluster.stdout }).on('line', (line) => {
      if (line.startsWith('{')) resolve(line)
    })
    cluster.once('error', reject)
    cluster.once('exit', (code) => reject(new Error(`The scratch PostgreSQL did not start (exit code ${code}).`)))
  })
  return {
    addresses,
    async stop() {
      const stopped = new Promise((resolve) => cluster.once('exit', resolve))
      cluster.stdin.end()
      await stopped
    },
  }
}
