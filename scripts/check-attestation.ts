import { parseArgs } from 'node:util'
import { answers, exitCode } from './check-attestation/check'
import { filesAt, TooMuch } from './check-attestation/files'
import { report } from './check-attestation/report'
import { shelfOf } from './check-attestation/shelf'
import { filled, machineLocale, wordsIn } from './check-attestation/words'
import { isLocale } from '@/lib/i18n/config'

// Made into one file that runs by itself (scripts/check-file.ts): what an employer or an archive uses without Toveis.

const machine = machineLocale(process.env.LC_ALL || process.env.LANG)
process.exitCode = await run(process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  const asked = options(args)
  const locale = asked.values?.lang ?? machine
  const { command } = wordsIn(locale)
  if (asked.wrong !== null) return say(filled(command.badArgument, { argument: asked.wrong }), command.usage)
  const { path, online, json, now } = asked.values
  if (path === undefined) return say(command.usage)
  try {
    const { files, only } = await filesAt(path)
    const shelf = await shelfOf({ files, only })
    const found = await answers(shelf, { online, now, all: only === null })
    if (json) console.log(JSON.stringify({ version: 1, checkedAt: new Date(), online, documents: found }, null, 2))
    else if (found.length > 0) console.log(report(found, locale))
    if (found.length > 0) return exitCode(found)
    return json ? 2 : say(filled(command.nothing, { file: path }))
  } catch (error) {
    return say(filled(error instanceof TooMuch ? command.tooMuch : command.unreadable, { file: path }))
  }
}

function options(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        lang: { type: 'string', default: machine },
        online: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        at: { type: 'string' },
      },
    })
    const { lang, online, json, help, at } = values
    const now = at === undefined ? new Date() : new Date(/^\d{4}-\d\d-\d\d$/.test(at) ? `${at}T23:59:59Z` : at)
    if (!isLocale(lang)) return { wrong: `--lang ${lang}`, values: null }
    if (Number.isNaN(now.getTime())) return { wrong: `--at ${at}`, values: null }
    if (positionals.length > 1) return { wrong: positionals[1]!, values: null }
    return { wrong: null, values: { lang, online, json, now, path: help ? undefined : positionals[0] } }
  } catch (error) {
    return { wrong: (error as Error).message, values: null }
  }
}

function say(...sentences: string[]): 2 {
  console.error(sentences.join('\n\n'))
  return 2
}
