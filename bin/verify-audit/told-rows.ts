import { createHash } from 'node:crypto'

const WIDTH = 16
const ENTRY = WIDTH * 2
const GONE = Buffer.alloc(WIDTH)

/**
 * What the trail said last of each row: a table of 49 bytes a row that doubles as it fills, since a map of texts would
 * not hold a million of them. Rows are known by half a hash of their table and name, digests by their first half.
 */
export class ToldRows {
  private size = 0
  private slots = 1 << 12
  private entries = Buffer.alloc(this.slots * ENTRY)
  private order = new Float64Array(this.slots).fill(-1)
  private seen = new Uint8Array(this.slots)

  /** `row` as events have it: table, name and digest. What `no` says later counts. */
  tell(row: string, no: number): void {
    const end = row.lastIndexOf(' ')
    const slot = this.slotOf(hashOf(row.slice(0, end)))
    if ((this.order[slot] ?? -1) > no) return
    if (this.order[slot] === -1 && ++this.size * 2 > this.slots) {
      this.grow()
      this.tell(row, no)
      return
    }
    hashOf(row.slice(0, end)).copy(this.entries, slot * ENTRY)
    digestOf(row.slice(end + 1)).copy(this.entries, slot * ENTRY + WIDTH)
    this.order[slot] = no
  }

  /** How the row, as it is now, stands to what was told. Notes that it was met. */
  meet(tableAndName: string, digest: string): 'as told' | 'changed' | 'untold' | 'gone' {
    const slot = this.slotOf(hashOf(tableAndName))
    if (this.order[slot] === -1) return 'untold'
    this.seen[slot] = 1
    const told = this.entries.subarray(slot * ENTRY + WIDTH, (slot + 1) * ENTRY)
    if (told.equals(GONE)) return 'gone'
    return told.equals(digestOf(digest)) ? 'as told' : 'changed'
  }

  /** Whether the row was told of, is not told gone, and was not met. */
  isMissing(tableAndName: string): boolean {
    const slot = this.slotOf(hashOf(tableAndName))
    const told = this.entries.subarray(slot * ENTRY + WIDTH, (slot + 1) * ENTRY)
    return this.order[slot] !== -1 && this.seen[slot] === 0 && !told.equals(GONE)
  }

  /** How many rows were told of, are not told gone, and were not met. */
  missing(): number {
    let count = 0
    for (let slot = 0; slot < this.slots; slot++) {
      const told = this.entries.subarray(slot * ENTRY + WIDTH, (slot + 1) * ENTRY)
      if (this.order[slot] !== -1 && this.seen[slot] === 0 && !told.equals(GONE)) count += 1
    }
    return count
  }

  private slotOf(hash: Buffer): number {
    for (let slot = hash.readUInt32BE(0) % this.slots; ; slot = (slot + 1) % this.slots) {
      if (this.order[slot] === -1 || this.entries.compare(hash, 0, WIDTH, slot * ENTRY, slot * ENTRY + WIDTH) === 0)
        return slot
    }
  }

  private grow(): void {
    const { entries, order, slots } = this
    this.slots = slots * 2
    this.entries = Buffer.alloc(this.slots * ENTRY)
    this.order = new Float64Array(this.slots).fill(-1)
    this.seen = new Uint8Array(this.slots)
    this.size = 0
    for (let from = 0; from < slots; from++) {
      if (order[from] === -1) continue
      const slot = this.slotOf(entries.subarray(from * ENTRY, from * ENTRY + WIDTH))
      entries.copy(this.entries, slot * ENTRY, from * ENTRY, (from + 1) * ENTRY)
      this.order[slot] = order[from] ?? 0
      this.size += 1
    }
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest().subarray(0, WIDTH)
const digestOf = (digest: string) => (digest === '-' ? GONE : Buffer.from(digest.slice(0, ENTRY), 'hex'))
