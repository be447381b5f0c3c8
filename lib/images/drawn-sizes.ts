import 'server-only'
import sharp, { type Sharp } from 'sharp'
import { Refusal } from '@/lib/refusals/refusal'
import { FORMATS, MOST_PIXELS, WIDTHS, type ImageFormat } from '@/lib/images/image-limits'

export type DrawnSize = { format: ImageFormat; width: number; content: Uint8Array<ArrayBuffer> }
export type DrawnImage = { width: number; height: number; sizes: DrawnSize[] }

const READABLE = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'gif', 'tiff'])
const HIGHEST = 4096

/**
 * The picture drawn again in our own sizes: turned as the camera was held, without anything that was stored beside the
 * pixels. Refusals: `image-unreadable`, `image-too-many-pixels`, `image-too-high`.
 */
export async function drawSizes(file: Uint8Array): Promise<DrawnImage> {
  const width = await widthOf(file)
  const widths = [...new Set(WIDTHS.map((one) => Math.min(one, width)))].sort((one, other) => other - one)
  const widest = widths[0] ?? width
  try {
    const whole = await open(file)
      .rotate()
      .resize({ width: widest })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const raw = { width: whole.info.width, height: whole.info.height, channels: whole.info.channels }
    const sizes: DrawnSize[] = []
    for (const one of widths) {
      for (const format of FORMATS) {
        const drawn = sharp(whole.data, { raw }).resize({ width: one })
        sizes.push({ format, width: one, content: await encode(drawn, format) })
      }
    }
    return { width: raw.width, height: raw.height, sizes }
  } catch {
    throw new Refusal('image-unreadable', {}, 'file')
  }
}

/** As it is seen, after it is turned. */
async function widthOf(file: Uint8Array): Promise<number> {
  // Reads the head of the file only, so it may look at one that is too large to be drawn.
  const head = sharp(file, { limitInputPixels: false, failOn: 'error', pages: 1 })
  const found = await head.metadata().catch(() => null)
  if (!found || !READABLE.has(found.format)) throw new Refusal('image-unreadable', {}, 'file')
  const { width, height } = found.autoOrient
  if (width * height > MOST_PIXELS) throw new Refusal('image-too-many-pixels', {}, 'file')
  const widest = Math.min(width, Math.max(...WIDTHS))
  if ((height * widest) / width > HIGHEST) throw new Refusal('image-too-high', {}, 'file')
  return width
}

/** The first picture of a moving one; faults in the file are faults. */
function open(file: Uint8Array): Sharp {
  return sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1, sequentialRead: true }).timeout({
    seconds: 20,
  })
}

async function encode(drawn: Sharp, format: ImageFormat): Promise<Uint8Array<ArrayBuffer>> {
  const made =
    format === 'webp' ? drawn.webp({ quality: 78, effort: 3 }) : drawn.jpeg({ quality: 80, progressive: true })
  return new Uint8Array(await made.toBuffer())
}
