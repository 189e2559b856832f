/** What the command line answers to its caller. A fault of the program itself has the number that sysexits(3) gives it. */
export const EXIT_CODE = { done: 0, findings: 1, 'bad-input': 2, fault: 70 } as const
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE]
