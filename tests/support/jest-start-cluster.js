const { spawn } = require('node:child_process')
const { join } = require('node:path')
const { createInterface } = require('node:readline')
const { findKept } = require('../../bin/check/kept-cluster')

const TEMPLATE_READY_WITHIN_MS = 120_000

/** Starts one scratch PostgreSQL in a process of its own, unless one is named: it stops by itself when this one goes away. */
module.exports = async function startCluster({ ci }, projectConfig) {
  // Whoever runs jest many times over has one that serves them all; `npm test` never uses what is kept.
  if (process.env.UA_TEST_CLUSTER) return
  const kept = ci ? null : await findKept()
  if (kept) {
    process.env.UA_TEST_CLUSTER = kept
    return
  }
  const cluster = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', join(__dirname, 'scratch-cluster.ts')],
    { cwd: projectConfig.rootDir, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const timer = setTimeout(() => cluster.kill('SIGTERM'), TEMPLATE_READY_WITHIN_MS)
  try {
    process.env.UA_TEST_CLUSTER = await new Promise((resolve, reject) => {
      createInterface({ input: cluster.stdout }).on('line', (line) => {
        if (line.startsWith('{')) resolve(line)
      })
      cluster.once('error', reject)
      cluster.once('exit', (code) => reject(new Error(`The scratch PostgreSQL did not start (exit code ${code}).`)))
    })
  } finally {
    clearTimeout(timer)
  }
  globalThis.scratchCluster = cluster
}
