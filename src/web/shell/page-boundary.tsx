import { Component, type ReactNode, Suspense } from 'react'
import { Loading } from '../ui/states.tsx'
import { Failure } from './failure.tsx'

/** Keeps a fault of one page from taking the others along. */
export class PageBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: unknown; readonly hasFailed: boolean }
> {
  override state = { error: undefined as unknown, hasFailed: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, hasFailed: true }
  }

  override render() {
    if (this.state.hasFailed) {
      const retry = () => this.setState({ error: undefined, hasFailed: false })
      return <Failure error={this.state.error} onRetry={retry} />
    }
    return <Suspense fallback={<Loading height={480} />}>{this.props.children}</Suspense>
  }
}
