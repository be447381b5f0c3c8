import { spawn } from 'node:child_process'

/** Runs a program of the project to its end. Its output is shown only if it fails. */
export function runStep(args: string[], env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve()
      if (!signal?.aborted) process.stderr.write(Buffer.concat(output))
      reject(new StepFailure(args, code))
    })
  })
}

export class StepFailure extends Error {
  override readonly name = 'StepFailure'

  constructor(args: string[], code: number | null) {
    super(`The step "node ${args.join(' ')}" failed with code ${code}: see above.`)
  }
}
