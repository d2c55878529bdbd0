import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type ReactNode } from 'react';
import { FOCUS_RING } from './focusRing.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalS} 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1Strong,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...FOCUS_RING,
  },
  chevron: { flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

interface DisclosureProps {
  readonly title: string;
  /** Stands at the end of the heading. */
  readonly aside?: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/**
 * A heading that folds away what is below it. Fluent's Accordion would do, but weighs more than all of the pane's own
 * components together.
 */
export function Disclosure({ title, aside, isOpen, onToggle, children }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <Chevron className={styles.chevron} aria-hidden />
          <span className={styles.title}>{title}</span>
          {aside}
        </button>
      </h2>
      {isOpen && <div id={id}>{children}</div>}
    </section>
  );
}
