const { readFileSync } = require('node:fs')
const path = require('node:path')

const root = path.join(__dirname, '..', '..', '..')
const broken = JSON.parse(readFileSync(path.join(root, 'mutants', 'broken.json'), 'utf8'))

/** Whoever asks for the file in this test is given the broken one. */
const mine = broken[path.relative(root, expect.getState().testPath)]
if (mine) jest.doMock(path.join(root, mine.file), () => jest.requireActual(path.join(root, mine.by)))
