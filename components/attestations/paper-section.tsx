import { Details } from '@/components/ui/details'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { checkMarks } from './check-marks'
import { PaperCompare } from './paper-compare'
import type { PaperDigests } from './read-paper'

/** «Is the PDF I was sent the same?» Answered in the reader's browser. */
export function PaperSection({ papers, locale }: { papers: readonly PaperDigests[]; locale: Locale }) {
  const t = wordsOf(locale, 'checking')
  return (
    <Details summary={t('paper.title')} icon="file-check">
      {/* Inside, so that a link to it opens what is folded. */}
      <div id="paper" />
      <PaperCompare
        papers={papers}
        marks={checkMarks}
        words={{
          file: t('paper.file'),
          hint: t('paper.text'),
          reading: t('paper.reading'),
          same: t('paper.same'),
          content: t('paper.content'),
          resaved: t('paper.resaved'),
          other: t('paper.other'),
          none: t('paper.none'),
          broken: t('paper.broken'),
          tooBig: t('paper.tooBig'),
        }}
      />
      <div className="hidden noscript:block">
        <p>{t('paper.script')}</p>
      </div>
    </Details>
  )
}
