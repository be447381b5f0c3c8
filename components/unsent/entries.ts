import type { Activity } from '@/lib/rounds/activities'
import type { Issue } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { onDevice, seal, unseal, type Device, type Owner } from './device'

/** Why the server would not have it, in both languages: its reader may change theirs. */
export type EntryRefusal = { issues: Issue[]; sentences: Record<Locale, string[]> }

/** A time entry that the server has not answered about. */
export type Entry = {
  /** Made here: sent many times, it logs once. */
  requestId: string
  /** The form as it is posted. */
  fields: Record<string, string>
  number: string
  company: string | null
  minutes: number
  activity: Activity
  workedOn: string
  writtenAt: string
  /** Sent at least once, so that the server may have it although no answer came. */
  tried: boolean
  refusal: EntryRefusal | null
  /** On its way from the panel for the first time, while a tab holds its lock: nobody need be told that it waits. */
  fresh?: boolean
}

const CHANGED = 'ua-unsent'

/** Keeps one, for whoever this browser belongs to; false where that is not the person who wrote it. */
export async function putEntry(personId: string | null, entry: Entry): Promise<boolean> {
  const put = await onDevice(async (device) => {
    const owner = await device.get('owner', 'owner')
    if (!owner || (personId !== null && owner.personId !== personId)) return false
    await write(device, owner, entry, 'new')
    return true
  })
  if (put) announce()
  return put === true
}

/** All that can be read, the oldest first. */
export async function listEntries(): Promise<Entry[]> {
  const found = await onDevice(async (device) => {
    const owner = await device.get('owner', 'owner')
    if (!owner) return []
    const [names, sealed] = await Promise.all([device.getAllKeys('entries'), device.getAll('entries')])
    return Promise.all(sealed.map((one, at) => unseal<Entry>(owner, names[at] ?? '', one)))
  })
  return (found ?? []).filter((entry) => entry !== null).sort((a, b) => a.writtenAt.localeCompare(b.writtenAt))
}

/** Changes one that is still there. */
export async function changeEntry(requestId: string, change: Partial<Entry>): Promise<void> {
  await onDevice(async (device) => {
    const owner = await device.get('owner', 'owner')
    const sealed = await device.get('entries', requestId)
    const entry = owner && sealed ? await unseal<Entry>(owner, requestId, sealed) : null
    if (owner && entry) await write(device, owner, { ...entry, ...change }, 'there')
  })
  announce()
}

export async function removeEntry(requestId: string): Promise<void> {
  await onDevice((device) => device.delete('entries', requestId))
  announce()
}

/** Hears of every change, in this tab and in the others. */
export function hearChanges(hear: () => void): () => void {
  window.addEventListener(CHANGED, hear)
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANGED) : null
  channel?.addEventListener('message', hear)
  return () => {
    window.removeEventListener(CHANGED, hear)
    channel?.close()
  }
}

export function announce(): void {
  window.dispatchEvent(new Event(CHANGED))
  if (!('BroadcastChannel' in window)) return
  const channel = new BroadcastChannel(CHANGED)
  channel.postMessage(null)
  channel.close()
}

/** Sealing takes its time: by then the key may be another's, and what is changed may have been removed. */
async function write(device: Device, owner: Owner, entry: Entry, which: 'new' | 'there'): Promise<void> {
  const sealed = await seal(owner, entry.requestId, entry)
  const change = device.transaction(['owner', 'entries'], 'readwrite')
  const entries = change.objectStore('entries')
  const isTheirs = (await change.objectStore('owner').get('owner'))?.personId === owner.personId
  if (isTheirs && (which === 'new' || (await entries.getKey(entry.requestId)) !== undefined)) {
    await entries.put(sealed, entry.requestId)
  }
  await change.done
}
