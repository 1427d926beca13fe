'use client';

import { Component, type ContextType, type ErrorInfo, type ReactNode } from 'react';
import { ClientContext } from './provider.tsx';

/** What is shown instead of the part that failed: nodes, or a function of the error and of a way to try again. */
export type ErrorFallback = ReactNode | ((error: unknown, reset: () => void) => ReactNode);

export interface WinceErrorBoundaryProps {
  /** Default: nothing. */
  fallback?: ErrorFallback;
  /** Told after the error has been reported. */
  onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
  children?: ReactNode;
}

interface State {
  caught?: { error: unknown } | undefined;
}

/** Shows `fallback` where rendering fails below, and reports the error, which nobody else would see. */
export class WinceErrorBoundary extends Component<WinceErrorBoundaryProps, State> {
  static override contextType = ClientContext;
  declare context: ContextType<typeof ClientContext>;
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    // `reactErrorHandler` may have been here first: the SDK counts an error object once.
    this.context.captureError(error, 'caught');
    this.props.onError?.(error, info);
  }

  private readonly reset = () => this.setState({ caught: undefined });

  override render(): ReactNode {
    const { caught } = this.state;
    const { children, fallback } = this.props;
    if (!caught) return children;
    return typeof fallback === 'function' ? fallback(caught.error, this.reset) : fallback;
  }
}
