import 'server-only'
import { Body, Button, Container, Head, Hr, Html, Preview, Section, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/config'
import { wordsOf } from '@/lib/i18n/words'
import { env } from './env'

interface LetterProps {
  locale: Locale
  /** The line that mail programs show beside the subject: no personal data, it stands on locked screens. */
  preview: string
  children: ReactNode
}

/** The frame of every mail: greeting, what there is to say, who sent it. */
export function Letter({ locale, preview, children }: LetterProps) {
  const t = wordsOf(locale, 'common')
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{preview}</Preview>
      <Body style={looks.body}>
        <Container style={looks.sheet}>
          <Text style={looks.text}>{t('mail.greeting')}</Text>
          {children}
          <Hr style={looks.rule} />
          <Text style={looks.small}>{t('mail.footer')}</Text>
          <Text style={looks.small}>
            {env.OPERATOR_NAME}, {env.OPERATOR_EMAIL}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

export function LetterText({ children }: { children: ReactNode }) {
  return <Text style={looks.text}>{children}</Text>
}

/** What the eye should find at once, such as a code. */
export function LetterMark({ children }: { children: ReactNode }) {
  return <Text style={looks.mark}>{children}</Text>
}

export function LetterButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section>
      <Button href={href} style={looks.button}>
        {children}
      </Button>
    </Section>
  )
}

// Mail programs know neither our stylesheet nor its tokens: these are their light values.
const looks = {
  body: {
    backgroundColor: '#f8f9f6',
    color: '#16211c',
    fontFamily: "'Wix Madefor Text', 'Segoe UI', 'Noto Sans', Arial, sans-serif",
    margin: 0,
    padding: '24px 12px',
  },
  sheet: {
    backgroundColor: '#ffffff',
    border: '1px solid #d3dcd4',
    borderRadius: '14px',
    maxWidth: '560px',
    padding: '16px 24px',
  },
  text: { fontSize: '17px', lineHeight: '26px', margin: '12px 0' },
  mark: { fontSize: '32px', fontWeight: 700, letterSpacing: '0.15em', lineHeight: '40px', margin: '16px 0' },
  button: {
    backgroundColor: '#14523f',
    borderRadius: '10px',
    color: '#ffffff',
    display: 'inline-block',
    fontSize: '17px',
    fontWeight: 700,
    padding: '14px 20px',
    textDecoration: 'none',
  },
  rule: { borderColor: '#d3dcd4', margin: '24px 0 12px' },
  small: { color: '#4a5851', fontSize: '15px', lineHeight: '22px', margin: '4px 0' },
} as const
