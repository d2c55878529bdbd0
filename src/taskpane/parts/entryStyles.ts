import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { FOCUS_RING } from './focusRing.ts';

/** Native fields in Fluent's dress: its own weigh more than all of the pane's own components. */
export const useEntryStyles = makeStyles({
  entry: {
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1,
    ...FOCUS_RING,
  },
});
