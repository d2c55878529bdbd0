import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { FOCUS_RING } from '../parts/focusRing.ts';

/** Native fields in Fluent's dress: its own are heavier than the rest of the tab. */
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
