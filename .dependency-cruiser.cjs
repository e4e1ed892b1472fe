/** Which folder may import which: imports go down only. A folder that is not named may import nothing of the workspace. */
const layers = {
  'packages/i18n': [],
  seeds: ['packages/db', 'packages/i18n'],
  'packages/db': ['packages/i18n'],
  'packages/search': ['packages/db', 'packages/i18n', 'seeds'],
  'packages/api': ['packages/search', 'packages/db', 'packages/i18n', 'seeds'],
  'packages/ui': ['packages/i18n'],
  'packages/server': ['packages/i18n'],
  'packages/app': ['packages/(api|ui|server|i18n)'],
  'packages/local': ['packages/(api|search|db|server|i18n)', 'seeds'],
  'apps/web': ['packages/(api|app|ui|server|i18n)'],
  'apps/admin': ['packages/(api|app|ui|server|i18n)'],
  'apps/worker': ['packages/(api|search|db|server|i18n)'],
  tests: ['packages/.+', 'seeds'],
}

const testFile = '[.]test[.]tsx?$'

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([folder, allowed]) => ({
      name: `layer-${folder.replace('/', '-')}`,
      comment: `${folder} imports only: ${allowed.join(', ') || 'nothing of the workspace'}`,
      severity: 'error',
      from: { path: `^${folder}/`, pathNot: testFile },
      to: {
        path: '^(apps|packages|seeds|tests|scripts)/',
        pathNot: [folder, ...allowed].map((path) => `^${path}/`),
      },
    })),
    {
      name: 'tests-may-also-use-testing-helpers',
      comment: 'A test may import what its folder may, and the helpers for a database of its own',
      severity: 'error',
      from: { path: `^packages/(i18n|ui|server)/.*${testFile}` },
      to: { path: '^packages/(db|search|api|local)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or lack a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|[.]turbo|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
