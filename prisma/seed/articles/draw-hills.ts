import sharp from 'sharp'

const WIDTH = 1600
const HEIGHT = 900

/** A calm picture that nobody has to be asked for: hills behind each other in the morning, and a low sun. */
export async function drawHills(): Promise<Uint8Array<ArrayBuffer>> {
  const hills = [
    { y: 430, swell: 70, colour: '#9db4c4' },
    { y: 540, swell: 90, colour: '#6f90a6' },
    { y: 650, swell: 80, colour: '#3f6a86' },
    { y: 760, swell: 60, colour: '#1f4a66' },
  ]
  const paths = hills.map(({ y, swell, colour }, index) => `<path d="${hill(y, swell, index)}" fill="${colour}"/>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#dfe9ef"/>
    <stop offset="0.6" stop-color="#f7e7d0"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/><circle cx="1130" cy="330" r="74" fill="#f3b45f"/>
    ${paths.join('')}
    <g fill="#8b1e1e"><rect x="356" y="700" width="86" height="62"/><path d="M344 704 L399 660 L454 704 Z" fill="#2b2b2b"/></g>
    <rect x="389" y="722" width="20" height="40" fill="#f7f5f1"/></svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
}

function hill(y: number, swell: number, index: number): string {
  const points = Array.from({ length: 9 }, (_, step) => {
    const height = y + Math.sin(step * 1.3 + index * 2.1) * swell
    return `${step * 200} ${Math.round(height)}`
  })
  const [first = '', ...rest] = points
  const curve = rest.map((point, at) => {
    const [x = 0, level = 0] = point.split(' ').map(Number)
    const before = Number((points[at] ?? '').split(' ')[1])
    return `C ${x - 130} ${before} ${x - 70} ${level} ${x} ${level}`
  })
  return `M ${first} ${curve.join(' ')} V ${HEIGHT} H 0 Z`
}
