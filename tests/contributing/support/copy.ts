import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { root } from '@/tests/support/sources'

const run = promisify(execFile)

/** Everything that git knows, and the packages, in a folder of its own: what is changed there changes nothing here. */
export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), 'ua-contributing-'))
  private process: ChildProcess | undefined
  private cluster = ''

  constructor() {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
    const known = listed.toString().split('\n').filter((path) => path !== '' && existsSync(join(root, path))) // prettier-ignore
    for (const path of known) cpSync(join(root, path), this.at(path), { recursive: true })
    symlinkSync(join(root, 'node_modules'), this.at('node_modules'))
  }

  at(path: string): string {
    return join(this.folder, path)
  }

  read(path: string): string {
    return existsSync(this.at(path)) ? readFileSync(this.at(path), 'utf8') : ''
  }

  /** An empty text takes the file away. */
  write(path: string, text: string): void {
    if (text === '') return rmSync(dirname(this.at(path)), { recursive: true, force: true })
    mkdirSync(dirname(this.at(path)), { recursive: true })
    writeFileSync(this.at(path), text)
  }

  generate(): void {
    execFileSync(this.at('node_modules/.bin/prisma'), ['generate'], { cwd: this.folder, stdio: 'ignore' })
  }

  /** One PostgreSQL for all the runs of tests until the migrations change: then it is started again. */
  async startCluster(): Promise<void> {
    this.endCluster()
    const program = ['--conditions=react-server', '--import', 'tsx', 'tests/support/scratch-cluster.ts']
    const started = spawn(process.execPath, program, { cwd: this.folder, stdio: ['pipe', 'pipe', 'inherit'] })
    this.process = started
    this.cluster = await new Promise((resolve, reject) => {
      createInterface({ input: started.stdout }).on('line', (line) => {
        if (line.startsWith('{')) resolve(line)
      })
      started.once('error', reject)
      started.once('exit', (code) => reject(new Error(`PostgreSQL did not start (exit code ${code}).`)))
    })
  }

  /** It ends by itself when nobody holds its input any longer. */
  private endCluster(): void {
    this.process?.stdin?.end()
  }

  /** Those of these test files in which a test failed. A file that cannot even be loaded is an error. */
  async failing(tests: readonly string[]): Promise<string[]> {
    const report = this.at('jest-report.json')
    const args = ['--ci', '--forceExit', '--json', `--outputFile=${report}`, '--runTestsByPath', ...tests]
    const { JEST_WORKER_ID: _mine, ...others } = process.env
    const environment = { ...others, UA_TEST_CLUSTER: this.cluster }
    await run(this.at('node_modules/.bin/jest'), args, { cwd: this.folder, env: environment }).catch(() => undefined) // prettier-ignore
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { name: string; status: string; assertionResults: unknown[]; message: string }[]
    }
    rmSync(report)
    if (testResults.length !== tests.length) throw new Error(`${testResults.length} of ${tests.length} tests were run.`)
    const broken = testResults.find(({ assertionResults }) => assertionResults.length === 0)
    if (broken) throw new Error(broken.message)
    return tests.filter((path) => testResults.some(({ name, status }) => name.endsWith(path) && status === 'failed'))
  }

  remove(): void {
    this.endCluster()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
