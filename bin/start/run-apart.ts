import { spawn } from 'node:child_process'

/** What failed has said why itself. */
export class ToldFailure extends Error {
  override readonly name = 'ToldFailure'
}

/** Runs a program of ours that speaks for itself, in a process that ends: what it loads is gone with it. */
export function runApart(file: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, file], { stdio: 'inherit' })
    const stop = () => child.kill()
    signal.addEventListener('abort', stop)
    child.once('error', reject)
    child.once('exit', (code) => {
      signal.removeEventListener('abort', stop)
      if (code === 0) resolve()
      else reject(new ToldFailure())
    })
  })
}
