import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FOCUS_RING } from './focusRing.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.caption1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...FOCUS_RING,
  },
  pressed: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    // Windows' contrast themes have no backgrounds of ours.
    '@media (forced-colors: active)': { outline: `${tokens.strokeWidthThick} solid Highlight` },
  },
});

interface FilterChipProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly isPressed: boolean;
  readonly onToggle: () => void;
}

/** A button that stays pressed. */
export function FilterChip({ icon, label, isPressed, onToggle }: FilterChipProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.root, isPressed && styles.pressed)}
      aria-pressed={isPressed}
      onClick={onToggle}
    >
      {icon}
      {label}
    </button>
  );
}
