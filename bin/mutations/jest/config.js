const path = require('node:path')
const jestConfig = require('../../../jest.config.js')

const here = (name) => path.join(__dirname, name)

/** The project's own configuration, for tests that each stand beside a broken file. */
module.exports = async () => {
  const { projects, ...config } = await jestConfig()
  return {
    ...config,
    rootDir: path.join(__dirname, '..', '..', '..'),
    testTimeout: 30_000,
    workerIdleMemoryLimit: '1GB',
    reporters: [here('say-each.js')],
    projects: projects
      .filter(({ displayName }) => displayName !== 'components')
      .map((project) => ({
        ...project,
        testEnvironment: here('stop-at-first.js'),
        setupFilesAfterEnv: [here('break-file.js'), ...project.setupFilesAfterEnv],
      })),
  }
}
