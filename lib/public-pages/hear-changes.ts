import 'server-only'
import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { poolSettings } from '@/lib/db/pool-settings'
import { TOPICS, type Topic } from './kept-places'
import type { PageStore } from './page-store'

const CHANNEL = 'public_change'
const AGAIN_MS = 2_000
/** A path that has gone silent is noticed by asking. */
const ASKED_EVERY_MS = 20_000

/** Keeps the store in step with the database, whoever writes there. While it hears nothing, the store keeps nothing. */
export function hearChanges(store: PageStore, databaseUrl: string): () => Promise<void> {
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isEnding = false
  void connect()
  return async () => {
    isEnding = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }

  async function connect(): Promise<void> {
    const { max: _, idleTimeoutMillis: __, ...settings } = poolSettings(databaseUrl, 1)
    const own = makeClient(settings)
    client = own
    const lose = () => {
      if (client !== own || isEnding) return
      client = undefined
      store.listen(false)
      own.end().catch(() => undefined)
      timer = setTimeout(() => void connect(), AGAIN_MS).unref()
    }
    own.on('error', lose).on('end', lose)
    own.on('notification', ({ payload }) => {
      if (isTopic(payload)) store.forget(payload)
    })
    try {
      await own.connect()
      await own.query(`LISTEN ${CHANNEL}`)
      store.listen(true)
      askNowAndThen(own)
    } catch {
      lose()
    }
  }

  function askNowAndThen(own: Client): void {
    const ask = async () => {
      await own.query('SELECT 1').catch(() => own.emit('end'))
      if (client === own && !isEnding) askNowAndThen(own)
    }
    timer = setTimeout(() => void ask(), ASKED_EVERY_MS).unref()
  }
}

function isTopic(text: string | undefined): text is Topic {
  return TOPICS.some((topic) => topic === text)
}
