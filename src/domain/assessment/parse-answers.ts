import { findClosestName } from '../condition/find-closest-name.ts'
import { describePath, type ModelProblem } from '../model/model-problem.ts'
import type { ModelFileProblem } from '../model/parse-model.ts'
import { type Place, readYaml } from '../model/read-yaml.ts'
import { findSchemaProblems } from '../model/schema-problems.ts'
import {
  type Anchor,
  type Answers,
  COMPLEXITY_QUESTIONS,
  type ComplexityQuestion,
  NO_ANSWERS,
} from './answers.ts'
import { AnswersDocument, COMPLEXITY_WORDS, keysAt } from './answers-document.ts'
import type { Score } from './factor.ts'

/** A problem of an answers file, in the codes and values of a model file's problems: the same words fit both. */
export type AnswersProblem = Omit<ModelFileProblem, 'code'> & {
  /** A file without any answer has a fix of its own. */
  readonly code: ModelFileProblem['code'] | 'empty_answers'
}

export type ParsedAnswers =
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'problems'; readonly problems: readonly AnswersProblem[] }

const MOST_PROBLEMS = 100

/** Reads an answers file in YAML or JSON: the answers, or everything that is wrong with it in the order of the file, never half. */
export function parseAnswers(text: string): ParsedAnswers {
  const { value, problems: readingProblems, locate } = readYaml(text)
  const unreadable = readingProblems.map(({ problem, place }) => inFile(problem, place))
  if (value === undefined) return { kind: 'problems', problems: unreadable }
  const checked = AnswersDocument.safeParse(prepared(value))
  const found = checked.success
    ? findRepeatedOverrides(checked.data)
    : findSchemaProblems(checked.error, value)
  const problems = [
    ...unreadable,
    ...found.map(withOwnKeys).map((problem) => inFile(problem, placeOf(problem))),
  ]
  if (checked.success && problems.length === 0) return { kind: 'answers', answers: answersFrom(checked.data) }
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  return { kind: 'problems', problems: problems.slice(0, MOST_PROBLEMS) }

  function placeOf({ code, path }: ModelProblem): Place {
    return locate(path, code === 'unknown_key' ? 'key' : undefined)
  }
}

/** A section without entries is as good as left out; "Weeks to months" and "mission-critical" are words with underscores. */
function prepared(value: unknown): unknown {
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(([key, section]) => section !== null || !SECTIONS.has(key))
  return Object.fromEntries(
    entries.map(([key, section]) => [
      key,
      key === 'complexity' && isRecord(section) ? withPlainWords(section) : section,
    ]),
  )
}

const SECTIONS: ReadonlySet<string> = new Set(['complexity', 'overrides', 'evidence'])

function withPlainWords(answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [
      question,
      typeof answer === 'string'
        ? answer
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, '_')
        : answer,
    ]),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withOwnKeys(problem: ModelProblem): ModelProblem {
  if (problem.code !== 'unknown_key') return problem
  const key = String(problem.path.at(-1))
  const known = keysAt(problem.path.slice(0, -1))
  const closest = findClosestName(key, known)
  return { ...problem, values: { key, known, ...(closest !== undefined && { closest }) } }
}

/** Two overrides of one factor contradict each other, even when they agree. */
function findRepeatedOverrides({ overrides = [] }: AnswersDocument): readonly ModelProblem[] {
  return overrides.flatMap(({ factor }, index): readonly ModelProblem[] => {
    const first = overrides.findIndex((other) => other.factor === factor)
    if (first === index) return []
    const values = { id: factor, first: first + 1, second: index + 1 }
    return [{ code: 'duplicate_id', path: ['overrides', index, 'factor'], values }]
  })
}

function inFile({ code, path, values }: ModelProblem, place: Place): AnswersProblem {
  return {
    code: code === 'empty_document' ? 'empty_answers' : code,
    path: describePath(path),
    values,
    ...place,
  }
}

function answersFrom({ complexity = {}, overrides = [], evidence = {}, ...rest }: AnswersDocument): Answers {
  return {
    ...NO_ANSWERS,
    ...rest,
    complexity: Object.fromEntries(
      COMPLEXITY_QUESTIONS.flatMap((question) => {
        const answer = complexity[question]
        return answer === undefined ? [] : [[question, anchorOf(question, answer)]]
      }),
    ),
    overrides: overrides.map(({ factor, score, reason }) => ({ factor, score: score as Score, reason })),
    evidence: Object.fromEntries(Object.entries(evidence).filter(([, note]) => note !== undefined)),
  }
}

function anchorOf(question: ComplexityQuestion, answer: string | number): Anchor {
  if (typeof answer === 'number')
    return answer === 3 || answer === 5 ? answer : anchorOfShare(answer, question)
  const words: Readonly<Record<Anchor, readonly string[]>> = COMPLEXITY_WORDS[question]
  return ([1, 3, 5] as const).find((anchor) => words[anchor].includes(answer))!
}

/** More than 70 % who onboard alone is simple, less than 30 % complex; elsewhere the only number left is the anchor 1. */
function anchorOfShare(share: number, question: ComplexityQuestion): Anchor {
  if (question !== 'selfOnboarding' || share > 0.7) return 1
  return share < 0.3 ? 5 : 3
}
