import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'

const TOUR = 'docs/tour.md'
/** Where `npm run docs:pictures` has the pictures put; without it they are only taken. */
const FOLDER = process.env.PICTURES

/** One step of the tour as it is printed: its words on the screen are asked for in its order, and none is left out. */
export class TourStep {
  private readonly words: string[]

  constructor(private readonly no: number) {
    const step =
      readFileSync(TOUR, 'utf8')
        .split(new RegExp(`^${no}\\. `, 'm'))[1]
        ?.split(/\n(?=\S)/)[0] ?? ''
    this.words = [...step.matchAll(/(?<![*\w])(?:_([^_]+)_|`([^`]+)`)/g)].map(([, said = '', typed]) => typed ?? said)
  }

  /** The step's next word, which is the one that the journey means. */
  next(word: string): string {
    const printed = this.words.shift()
    if (printed !== word)
      throw new Error(`Step ${this.no} of ${TOUR} says "${printed}" where "${word}" is on the screen.`)
    return word
  }

  end(): void {
    if (this.words.length > 0) throw new Error(`Step ${this.no} of ${TOUR} goes on: ${this.words.join(', ')}`)
  }
}

/** A picture of the tour: of the window, without a caret, small enough for a page of text. */
export async function picture(page: Page, name: string): Promise<void> {
  const taken = await sharp(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
    .webp({ quality: 80 })
    .toBuffer()
  if (!FOLDER) return
  mkdirSync(FOLDER, { recursive: true })
  await sharp(taken).toFile(join(FOLDER, `${name}.webp`))
}
