import { globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'

// What lint can't see of docs/architecture.md: where files stand, what they are called, and who asks first.

const nouns = [
  'attestations',
  'hours',
  'issuers',
  'organisations',
  'people',
  'references',
  'rounds',
  'signups',
  'tasks',
  'volunteers',
]
const engines = ['credentials', 'matching', 'support']
const words = [
  'actions.ts',
  'commands.ts',
  'document.ts',
  'email.tsx',
  'jobs.ts',
  'queries.ts',
  'rules.ts',
  'schema.ts',
]

const entries = (folder: string) => readdirSync(folder).toSorted()
const files = (pattern: string) => globSync(pattern, { exclude: ['lib/generated/**', 'node_modules/**'] }).toSorted()
const source = (file: string) => readFileSync(file, 'utf8')
const others = (found: string[], allowed: string[]) => found.filter((name) => !allowed.includes(name))

describe('every folder is on the map', () => {
  it.each([
    ['lib', [...nouns, ...engines, 'server', 'i18n', 'generated', 'refusal.ts', 'dates.ts', 'routes.ts', 'cn.ts']],
    ['components', [...nouns, 'layout', 'ui']],
    ['locales', ['en', 'nb', 'uk']],
    ['tests', ['bench', 'e2e', 'integration', 'support', 'unit']],
    ['prisma', ['catalogue', 'migrate.ts', 'migrations', 'schema', 'schema-engine.ts', 'seed']],
    [
      'app',
      [
        '.well-known',
        '[locale]',
        'api',
        'org',
        'globals.css',
        'icon.svg',
        'favicon.ico',
        'global-error.tsx',
        'robots.ts',
        'sitemap.ts',
      ],
    ],
  ])('%s', (folder, allowed) => {
    expect(others(entries(folder), allowed)).toEqual([])
  })

  it('the language is the only dynamic segment at the root of the pages', () => {
    expect(entries('app').filter((name) => name.startsWith('['))).toEqual(['[locale]'])
  })

  it('pages stand in the part of the product they belong to', () => {
    const groups = readdirSync('app/[locale]', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const allowed = ['(public)', '(account)', '(volunteer)', '(organisation)', '(admin)', '[...rest]']
    expect(
      others(
        groups.map(({ name }) => name),
        allowed,
      ),
    ).toEqual([])
  })
})

describe('a noun is told in the same few words', () => {
  it('each file has one of the closed names, in the noun or in one part of it', () => {
    const inNouns = files(`lib/{${nouns.join(',')}}/**/*.{ts,tsx}`)
    // A document is made of what its folder holds; document.ts is the door.
    const strange = inNouns.filter((file) => !words.includes(basename(file)) && !file.includes('/document/'))
    expect(strange).toEqual([])
    expect(inNouns.filter((file) => file.split('/').length > 4)).toEqual([])
  })

  it('no file or folder has a name that says nothing', () => {
    const nothing = /^(utils?|helpers?|common|shared|misc|managers?|services?|data|types|index)(\.[a-z.]+)?$/
    const all = files('{app,components,lib,prisma,scripts,tests}/**')
    const silent = all.filter((file) => file.split('/').some((part) => nothing.test(part)))
    expect(silent).toEqual([])
  })
})

describe('who asks comes first', () => {
  /** Reads and writes that nobody has to be somebody for, and why. */
  const beforeThereIsAnActor: Record<string, string> = {
    requestSignInCode: 'asks for the code that will say who it is',
    signInWithCode: 'the code says who it is',
    signInWithLink: 'the link says who it is',
  }

  const doors = files('lib/**/{queries,commands}.ts')
  const exported = doors.flatMap((file) =>
    [
      ...source(file).matchAll(/^export async function (\w+)[^(]*\(\s*([^,)]*)/gm),
      ...source(file).matchAll(/^export function (\w+)[^(]*\(\s*([^,)]*)[^{]*\): Promise</gm),
      ...source(file).matchAll(/^export const (\w+) = (?:\w+\()?async \(\s*([^,)]*)/gm),
    ].map(([, name = '', first = '']) => ({ file, name, first })),
  )

  it('queries and commands are found', () => {
    expect(exported.length).toBeGreaterThan(20)
  })

  it.each(exported)('$name in $file', ({ name, first }) => {
    // A transaction is handed on by a command that has already asked who it is.
    const asks = /^_?(actor|viewer)\b/.test(first) || /^(tx|db): Transaction$/.test(first)
    expect(asks || name in beforeThereIsAnActor).toBe(true)
  })

  it('queries and commands never reach the browser', () => {
    expect(doors.filter((file) => !source(file).startsWith("import 'server-only'\n"))).toEqual([])
  })
})

describe('the browser has one kind of door', () => {
  const doors = files('{app,components,lib}/**/*.{ts,tsx}').filter((file) =>
    /^\s*['"]use server['"]/m.test(source(file)),
  )

  it('only actions.ts opens it', () => {
    expect(
      others(
        doors.map((file) => basename(file)),
        ['actions.ts'],
      ),
    ).toEqual([])
    expect(doors).toEqual(files('lib/**/actions.ts'))
  })

  it.each(doors)('everything exported from %s is made by action()', (file) => {
    const exports = source(file).match(/^export .*/gm) ?? []
    expect(exports.filter((line) => !/^export const \w+Action = (action|openAction)\(/.test(line))).toEqual([])
  })
})

it('nobody takes the environment by another name', () => {
  const elsewhere = files('{app,components,lib}/**/*.{ts,tsx}').filter((file) =>
    /['"](node:)?process['"]/.test(source(file)),
  )
  expect(elsewhere).toEqual([])
})

describe('what decides is pure', () => {
  const pure = [...files('lib/**/{rules,schema}.ts'), ...files(`lib/{${engines.join(',')}}/**/*.ts`)]

  it.each(pure)('%s knows no clock, no chance and no surroundings', (file) => {
    expect(
      source(file).match(/new Date\(\)|Date\.now|Math\.random|crypto\.random|randomUUID\(|process\.|import\(/g),
    ).toBeNull()
  })

  it('matching knows no language level', () => {
    const code = files('lib/matching/**/*.ts').map((file) => source(file).replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, ''))
    expect(code.join('\n')).not.toMatch(/language|level|cefr|norw|norsk|fluen/i)
  })
})

it('a folder of components belongs to a noun that has meaning', () => {
  const folders = new Set(files('components/*/*').map((file) => basename(dirname(file))))
  const meant = new Set(files('lib/*/*').map((file) => basename(dirname(file))))
  expect(others([...folders], ['ui', 'layout']).filter((noun) => !meant.has(noun))).toEqual([])
})
