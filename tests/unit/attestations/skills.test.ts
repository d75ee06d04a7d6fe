import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answersOf,
  claim,
  claimState,
  mayDecide,
  offered,
  reflectionOf,
  skillOf,
  skills,
  told,
} from '@/lib/attestations/skills/rules'
import { claimSkillInput } from '@/lib/attestations/skills/schema'
import esco from '@/lib/credentials/esco.json'
import { locales } from '@/lib/i18n/config'

const roleIds = globSync('prisma/catalogue/*.json').flatMap((file) => {
  const roles: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Array.isArray(roles) ? roles.map((role: { id: string }) => role.id) : []
})

describe('the skills that can be named', () => {
  it('are ESCO’s, each once, by an address of its own', () => {
    expect(skills).toHaveLength(40)
    for (const { uri } of skills)
      expect(uri).toMatch(/^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(new Set(skills.map(({ uri }) => uri)).size).toBe(skills.length)
    expect(new Set(skills.map(({ id }) => id)).size).toBe(skills.length)
  })

  it('have a name and a meaning in every language', () => {
    for (const { name, meaning, definition } of skills) {
      for (const locale of locales) {
        expect(name[locale]).toMatch(/^\S.*\S$/)
        expect(meaning[locale]).toMatch(/^\S.*\.$/)
      }
      expect(['esco', 'own']).toContain(definition)
    }
  })

  it('say for each of the 60 roles which of them it goes with', () => {
    expect(Object.keys(esco.roles).toSorted()).toEqual(roleIds.toSorted())
    for (const id of [...Object.values(esco.roles).flat(), ...esco.everywhere]) expect(skillOf(id)?.id).toBe(id)
  })
})

describe('what is offered', () => {
  it('first what goes with the roles done, then what goes with any, each skill once', () => {
    const { fitting, others } = offered(['reparere-sykler', 'sy-reparere'], [])
    expect(fitting.slice(0, 3).map(({ id }) => id)).toEqual(['maintain-equipment', 'safety', 'environment'])
    expect(fitting.map(({ id }) => id)).toEqual(expect.arrayContaining(['sewing', 'teamwork']))
    expect([...fitting, ...others].map(({ id }) => id).toSorted()).toEqual(skills.map(({ id }) => id).toSorted())
  })

  it('nothing that is written about already', () => {
    const { fitting, others } = offered(['sortere-mat'], ['hygiene', 'lead'])
    expect([...fitting, ...others].map(({ id }) => id)).not.toEqual(expect.arrayContaining(['hygiene']))
    expect(others.map(({ id }) => id)).not.toContain('lead')
  })

  it('all of them to somebody whose role is no longer in the catalogue', () => {
    const { fitting, others } = offered(['no-such-role'], [])
    expect(fitting).toHaveLength(esco.everywhere.length)
    expect(fitting.length + others.length).toBe(skills.length)
  })
})

const at = new Date('2026-11-20T10:00:00Z')
const waiting = { id: '1', skillId: 'hygiene', confirmedAt: null, declinedAt: null }

describe('a skill is claimed', () => {
  it('where there are confirmed shifts', () => {
    expect(claim({ skill: 'hygiene', shifts: 1 }, [])).toEqual({ skillId: 'hygiene', replaces: null })
    expect(() => claim({ skill: 'hygiene', shifts: 0 }, [])).toThrow('noConfirmedHours')
    expect(() => claim({ skill: 'flying', shifts: 9 }, [])).toThrow('invalid')
  })

  it('once, but anew after a «not yet»', () => {
    expect(() => claim({ skill: 'hygiene', shifts: 1 }, [waiting])).toThrow('skillClaimed')
    expect(() => claim({ skill: 'hygiene', shifts: 1 }, [{ ...waiting, confirmedAt: at }])).toThrow('skillClaimed')
    expect(claim({ skill: 'hygiene', shifts: 1 }, [{ ...waiting, declinedAt: at }]).replaces).toBe('1')
  })

  it('at most eight times at one organisation', () => {
    const eight = skills.slice(0, 8).map(({ id }) => ({ ...waiting, id, skillId: id }))
    const ninth = skills[8]!.id
    expect(() => claim({ skill: ninth, shifts: 1 }, eight)).toThrow('tooManySkills')
    expect(claim({ skill: ninth, shifts: 1 }, eight.slice(1)).skillId).toBe(ninth)
    expect(
      claim({ skill: eight[0]!.skillId, shifts: 1 }, [{ ...eight[0]!, declinedAt: at }, ...eight.slice(1)]),
    ).toEqual({
      skillId: eight[0]!.skillId,
      replaces: eight[0]!.id,
    })
  })
})

describe('the organisation answers', () => {
  it('never on one’s own, and once', () => {
    const claimed = { ...waiting, volunteerId: 'oksana' }
    expect(() => mayDecide(claimed, 'ingrid')).not.toThrow()
    expect(() => mayDecide(claimed, 'oksana')).toThrow('ownSkill')
    expect(() => mayDecide({ ...claimed, declinedAt: at }, 'ingrid')).toThrow('alreadyDecided')
    expect(claimState({ confirmedAt: at, declinedAt: null })).toBe('confirmed')
  })

  it('and an attestation tells address and names, nothing more', () => {
    expect(told(['hygiene', 'gone'])).toEqual([
      {
        id: 'hygiene',
        uri: 'http://data.europa.eu/esco/skill/6816e28f-a48d-41c7-8492-309f50c049fc',
        name: skillOf('hygiene')?.name,
      },
    ])
  })
})

describe('three answers', () => {
  it('come back as they were written, whatever lines they have', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== '' && !/\s\s|[\r\n\u2028\u2029]/.test(text))
    const answer = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(answer, answer, answer, (did, hard, now) => {
        expect(answersOf(reflectionOf({ did, hard, now }))).toEqual({ did, hard, now })
      }),
    )
  })

  it('with blank lines inside stay three', () => {
    expect(answersOf(reflectionOf({ did: 'a\n\n b', hard: '', now: 'c \n\n\nd' }))).toEqual({
      did: 'a\nb',
      hard: '',
      now: 'c\nd',
    })
  })

  it('are refused when they are too short, too long or hold an identity number', () => {
    const typed = {
      orgnr: '310000019',
      skill: 'hygiene',
      language: 'uk',
      did: 'Я сортую продукти щотижня.',
      now: 'Знаю всі правила гігієни.',
    }
    expect(claimSkillInput.safeParse(typed).success).toBe(true)
    for (const wrong of [
      { did: 'Ні.' },
      { now: 'х'.repeat(601) },
      { did: 'Мій номер 010190 12345, прошу.' },
      { language: 'ru' },
    ])
      expect(claimSkillInput.safeParse({ ...typed, ...wrong }).success).toBe(false)
  })
})
