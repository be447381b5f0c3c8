import '@testing-library/jest-dom'
import { configure } from '@testing-library/dom'
import { toHaveNoViolations } from 'jest-axe'
import { TextEncoder } from 'node:util'

expect.extend(toHaveNoViolations)

// A busy machine draws late; how late says nothing of the page.
configure({ asyncUtilTimeout: 20_000 })

// Every browser has it; jsdom does not.
globalThis.TextEncoder ??= TextEncoder
