'use client'

const words = {
  uk: {
    title: 'Помилка на нашому боці',
    text: 'Нічого не втрачено. Спробуйте ще раз за хвилину.',
    again: 'Спробувати ще раз',
  },
  nb: { title: 'Feilen er hos oss', text: 'Ingenting er tapt. Prøv igjen om et minutt.', again: 'Prøv igjen' },
  en: { title: 'The fault is ours', text: 'Nothing is lost. Try again in a minute.', again: 'Try again' },
}

/** Runs in the browser, where no words are loaded: hence its own few. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const language = typeof document === 'undefined' ? 'uk' : document.documentElement.lang
  const { title, text, again } = words[language as keyof typeof words] ?? words.uk
  return (
    <main id="main" className="wrap narrow stack">
      <h1>{title}</h1>
      <p className="text-lead">{text}</p>
      <button type="button" className="button button-primary" onClick={reset}>
        {again}
      </button>
    </main>
  )
}
