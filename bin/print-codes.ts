import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codesDocument } from './print-codes/codes-document'

/** npm run docs:codes: writes docs/codes.md from the register of refusals. */
writeFileSync(join(__dirname, '..', 'docs', 'codes.md'), codesDocument())
