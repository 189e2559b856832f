/** What the command line answers to its caller. */
export const EXIT_CODE = { done: 0, findings: 1, 'bad-input': 2 } as const
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE]
