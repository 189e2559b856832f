import { type Block, type Cell, type Report, type TableBlock, textOf } from '../report.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** A report as GitHub-flavoured Markdown; charts become their summary and their table. */
export function renderDocument(report: Report): string {
  const parts = [
    `# ${escapeMarkdown(report.answer)}`,
    escapeMarkdown(report.about),
    ...report.notices.map((notice) => `> ${escapeMarkdown(notice)}`),
    renderFigures(report.figures),
    ...report.sections.flatMap((section) => [
      `## ${escapeMarkdown(section.title)}`,
      ...section.blocks.map(renderBlock),
    ]),
    `---\n\n${escapeMarkdown(report.foot)}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return escapeMarkdown(block.text)
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
    case 'figures':
      return renderFigures(block.figures)
    case 'table':
      return renderTable(block)
    case 'charts':
      return block.charts
        .map(({ words: { title, summary, table } }) =>
          [
            `**${escapeMarkdown(title)}**`,
            escapeMarkdown(summary),
            renderRows({
              columns: table.columns.map((column, index) => ({ title: column, isNumber: index > 0 })),
              rows: table.rows,
            }),
          ].join('\n\n'),
        )
        .join('\n\n')
    case 'findings':
      return block.findings
        .map(({ severityLabel, title, money, message, fix, accounts }) =>
          [
            `- **${escapeMarkdown(title)}** (${[severityLabel, money]
              .filter(Boolean)
              .map((text) => escapeMarkdown(text!))
              .join(', ')})`,
            escapeMarkdown(message),
            `→ ${escapeMarkdown(fix)}`,
            ...(accounts === undefined ? [] : [escapeMarkdown(accounts)]),
          ].join('  \n  '),
        )
        .join('\n')
  }
}

function renderFigures(figures: Report['figures']): string {
  return figures
    .map(
      ({ label, value, detail }) =>
        `- ${escapeMarkdown(label)}: **${escapeMarkdown(value)}**${detail === undefined ? '' : ` (${escapeMarkdown(detail)})`}`,
    )
    .join('\n')
}

function renderTable({ title, columns, rows, foot, rest }: TableBlock): string {
  return [
    ...(title === undefined ? [] : [`**${escapeMarkdown(title)}**`]),
    renderRows({ columns, rows: foot === undefined ? rows : [...rows, foot] }),
    ...(rest === undefined ? [] : [escapeMarkdown(rest)]),
  ].join('\n\n')
}

function renderRows({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>): string {
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => escapeMarkdown(textOf(cell))).join(' | ')} |`
  return [
    line(columns.map(({ title }) => title)),
    `|${columns.map(({ isNumber }) => (isNumber ? '---:' : '---')).join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}
