import '@testing-library/jest-dom'
import { toHaveNoViolations } from 'jest-axe'
import { TextEncoder } from 'node:util'
import './jest-still-links'

expect.extend(toHaveNoViolations)

// Every browser has it; jsdom does not.
globalThis.TextEncoder ??= TextEncoder
