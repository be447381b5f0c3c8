import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { cleanEnvironment } from './command'

/** The program of a release of Node: this process' own where it is that one, else the binary that npm has of it. */
export async function findNode(version: string): Promise<string> {
  if (process.versions.node === version) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  const named = `node-${system}-${process.arch}@${version}`
  const asked = ['exec', '--yes', '--prefer-offline', `--package=${named}`, '--', 'node', '-p', 'process.execPath']
  try {
    const { stdout } = await promisify(execFile)('npm', asked, { cwd: tmpdir(), env: cleanEnvironment() })
    return stdout.trim()
  } catch (error) {
    throw new Error(`Node ${version} could not be had: npm did not find the package ${named}.`, { cause: error })
  }
}

/** The first release that package.json promises to run on: the start of its ranges. */
export function oldestOf(engines: string): string {
  const oldest = /\d+\.\d+\.\d+/.exec(engines)?.[0]
  if (!oldest) throw new Error(`engines.node is "${engines}", which begins with no release.`)
  return oldest
}
