import 'server-only'
import sharp, { type Sharp } from 'sharp'
import { Refusal } from '@/lib/action/refusal'
import { FORMATS, MOST_PIXELS, WIDTHS, type ImageFormat } from '@/lib/images/image-limits'

export type DrawnSize = { format: ImageFormat; width: number; content: Uint8Array<ArrayBuffer> }
export type DrawnImage = { width: number; height: number; sizes: DrawnSize[] }

const READABLE = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'gif', 'tiff'])
const HIGHEST = 4096

/**
 * The picture drawn anew in our own sizes: turned as the camera was held, without anything that was stored beside the
 * pixels. Refusals: `image-unreadable`, `image-too-many-pixels`, `image-too-narrow-or-high`.
 */
export async function drawSizes(file: Uint8Array): Promise<DrawnImage> {
  const { width, height } = await sizeOf(file)
  const widths = [...new Set(WIDTHS.map((one) => Math.min(one, width)))]
  const widest = Math.max(...widths)
  const sizes: DrawnSize[] = []
  try {
    for (const one of widths) {
      const drawn = open(file).rotate().resize({ width: one }).flatten({ background: '#ffffff' })
      for (const format of FORMATS) sizes.push({ format, width: one, content: await encode(drawn.clone(), format) })
    }
  } catch {
    throw new Refusal('image-unreadable', {}, 'file')
  }
  return { width: widest, height: Math.max(1, Math.round((height * widest) / width)), sizes }
}

/** As it is seen, after it is turned. */
async function sizeOf(file: Uint8Array): Promise<{ width: number; height: number }> {
  const found = await open(file).metadata().catch(() => null)
  if (!found || !READABLE.has(found.format)) throw new Refusal('image-unreadable', {}, 'file')
  const { width, height } = found.autoOrient
  if (width * height > MOST_PIXELS) throw new Refusal('image-too-many-pixels', {}, 'file')
  const widest = Math.min(width, Math.max(...WIDTHS))
  if ((height * widest) / width > HIGHEST) throw new Refusal('image-too-high', {}, 'file')
  return { width, height }
}

/** The first picture of a moving one; faults in the file are faults. */
function open(file: Uint8Array): Sharp {
  return sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1, sequentialRead: true }).timeout({ seconds: 20 })
}

async function encode(drawn: Sharp, format: ImageFormat): Promise<Uint8Array<ArrayBuffer>> {
  const made = format === 'webp' ? drawn.webp({ quality: 78, effort: 4 }) : drawn.jpeg({ quality: 78, mozjpeg: true })
  return new Uint8Array(await made.toBuffer())
}
