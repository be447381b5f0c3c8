import '@testing-library/jest-dom'
import { configure } from '@testing-library/dom'
import { toHaveNoViolations } from 'jest-axe'
import { TextEncoder } from 'node:util'

expect.extend(toHaveNoViolations)

// What is drawn is of 2026, whatever year it is drawn in.
jest.mock('@/lib/calendar/this-year', () => ({ thisYear: () => '2026' }))

// A busy machine draws late; how late says nothing of the page.
configure({ asyncUtilTimeout: 20_000 })

// Every browser has it; jsdom does not.
globalThis.TextEncoder ??= TextEncoder
