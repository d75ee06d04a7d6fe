import { strToU8, zipSync, type Zippable } from 'fflate'
import { pinnedContexts } from '@/lib/credentials/contexts'
import { fullDate, localDate } from '@/lib/dates'
import { type Locale, locales } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import type { BundleContents } from './queries'

/** One ZIP that is checked without us; the same bytes for the same contents. */
export function bundleDocument(contents: BundleContents): Uint8Array<ArrayBuffer> {
  const { madeAt, files } = contents
  const contexts = pinnedContexts.map(({ name, document }) => ({
    name: `contexts/${name}.json`,
    content: JSON.stringify(document),
  }))
  const all = [{ name: 'README.txt', content: readme(contents) }, ...files, ...contexts]
  // A ZIP states the hour of the machine that made it: noon is the same day and the same bytes in every zone.
  const mtime = `${localDate(madeAt)}T12:00`
  const entries: Zippable = Object.fromEntries(
    all.map(({ name, content }) => [name, [typeof content === 'string' ? strToU8(content) : content, { mtime }]]),
  )
  return zipSync(entries, { level: 6 })
}

const folders = ['attestations', 'references', 'issuers', 'lists', 'contexts', 'log'] as const

/** Bokmål first: whoever is asked to check it is in Norway. */
function readme(contents: BundleContents): string {
  const inOrder: Locale[] = ['nb', ...locales.filter((locale) => locale !== 'nb')]
  return `${inOrder.map((locale) => told(contents, locale)).join(`\n\n${'='.repeat(width)}\n\n`)}\n`
}

function told({ holder, madeAt, files }: BundleContents, locale: Locale): string {
  const t = wordsOf(locale, 'bundle')
  const present = folders.filter((folder) => folder === 'contexts' || files.some(({ name }) => name.startsWith(folder)))
  const lines = [
    ...present.map((folder) => [`${folder}/`, t(`readme.files.${folder}`)] as const),
    ['toveis-check.mjs', t('readme.files.command')] as const,
  ]
  return [
    underlined(t('readme.title')),
    wrapped(t('readme.made', { date: fullDate(madeAt, locale), name: holder })),
    wrapped(t('readme.what')),
    underlined(t('readme.inside'), '-'),
    lines.map(([name, text]) => wrapped(text, name.padEnd(18))).join('\n'),
    underlined(t('readme.how'), '-'),
    wrapped(t('readme.step1'), '1. '),
    `${wrapped(t('readme.step2'), '2. ')}\n\n     node toveis-check.mjs . --lang ${locale}`,
    wrapped(t('readme.step3', { date: localDate(madeAt) }), '3. '),
    underlined(t('readme.sure'), '-'),
    wrapped(t('readme.sureText')),
    wrapped(t('readme.privacy')),
  ].join('\n\n')
}

const width = 78

const underlined = (title: string, sign = '=') => `${title}\n${sign.repeat([...title].length)}`

/** Plain text for whatever opens it: no line longer than an old window, those after the first set in. */
function wrapped(text: string, first = ''): string {
  const rest = ' '.repeat(first.length)
  let line = first
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const isStart = line === first || line === rest
    if (!isStart && line.length + 1 + word.length > width) {
      lines.push(line)
      line = rest + word
    } else line += isStart ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}
