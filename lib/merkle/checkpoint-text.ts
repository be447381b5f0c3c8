/** What a tree was (C2SP tlog-checkpoint): the log's name, how many leaves, and the hash over them in base64. */
export type Checkpoint = { origin: string; size: number; root: string }

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root}\n`
}

/** Lines after the third are let through: others may add some. Undefined for what is no checkpoint. */
export function readCheckpointText(text: string): Checkpoint | undefined {
  const [origin = '', size = '', root = ''] = text.split('\n')
  const count = Number(size)
  const isSound = origin && /^(0|[1-9]\d{0,15})$/.test(size) && Number.isSafeInteger(count)
  const bytes = Buffer.from(root, 'base64')
  if (!isSound || bytes.length !== 32 || bytes.toString('base64') !== root) return undefined
  return { origin, size: count, root }
}
