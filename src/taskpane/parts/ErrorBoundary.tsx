import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useSay } from '../language.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: unknown;
}

/** Shows a sentence where the pane would go blank. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    console.error(error, componentStack);
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <Broken
        onReopen={() => {
          this.setState({ error: undefined });
        }}
      />
    );
  }
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

function Broken({ onReopen }: { readonly onReopen: () => void }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.root} role="alert">
      {say('paneBroke')}
      <Button onClick={onReopen}>{say('reopenPane')}</Button>
    </div>
  );
}
