import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere' },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
});

interface QuestionProps {
  /** What is asked, with what each answer does. */
  readonly children: ReactNode;
  readonly isDisabled: boolean;
  readonly answers: readonly { readonly text: string; readonly onChoose: () => void }[];
}

/** Asks before something is lost. Office lets in no dialog of the browser's, and Fluent's weighs too much. */
export function Question({ children, isDisabled, answers }: QuestionProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody className={styles.body}>
        {children}
        <div className={styles.answers}>
          {answers.map(({ text, onChoose }) => (
            <Button key={text} size="small" disabled={isDisabled} onClick={onChoose}>
              {text}
            </Button>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
