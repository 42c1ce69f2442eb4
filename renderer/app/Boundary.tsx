import { Component, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { FailedState } from '../design/EmptyState.tsx';

interface Props {
  /** What could not be shown: `The results`, `This article`. */
  readonly what: string;
  readonly children: ReactNode;
}

/** A defect in one part of the page leaves the rest usable. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <FailedState
        title={`${this.props.what} can’t be shown`}
        reason="This is a defect in Carrel. Your archive is not affected."
        actions={<Button onClick={() => this.setState({ failed: false })}>Show again</Button>}
      />
    );
  }
}
