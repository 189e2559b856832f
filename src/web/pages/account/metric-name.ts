/** A metric as people read it. */
export function metricName(metric: string): string {
  return metric.replaceAll('_', ' ')
}
