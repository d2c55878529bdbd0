import { Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useSay } from '../language.ts';
import { isCap, isLanguage, type Preferences } from './preferences.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  minor: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface PreferencesTabProps {
  readonly preferences: Preferences;
  /** The last change could be stored. */
  readonly isKept: boolean;
  readonly onChange: (preferences: Preferences) => void;
}

/** The tab where the user says how to read and how to speak. */
export function PreferencesTab({ preferences, isKept, onChange }: PreferencesTabProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.root}>
      <Field label={say('language')}>
        <RadioGroup
          layout="horizontal"
          value={preferences.language}
          onChange={(_, { value }) => {
            if (isLanguage(value)) onChange({ ...preferences, language: value });
          }}
        >
          <Radio value="id" label={say('languageIndonesian')} />
          <Radio value="en" label={say('languageEnglish')} />
        </RadioGroup>
      </Field>
      <Field label={say('numberStyle')} hint={say('numberStyleHint')}>
        <RadioGroup
          value={preferences.numberStyle}
          onChange={(_, { value }) => {
            if (isLanguage(value)) onChange({ ...preferences, numberStyle: value });
          }}
        >
          <Radio value="id" label={say('numberStyleIndonesian')} />
          <Radio value="en" label={say('numberStyleEnglish')} />
        </RadioGroup>
      </Field>
      <Field label={say('achievementCap')} hint={say('achievementCapHint')}>
        <RadioGroup
          value={preferences.cap}
          onChange={(_, { value }) => {
            if (isCap(value)) onChange({ ...preferences, cap: value });
          }}
        >
          <Radio value="none" label={say('achievementCapNone')} />
          <Radio value="100" label={say('achievementCap100')} />
          <Radio value="120" label={say('achievementCap120')} />
        </RadioGroup>
      </Field>
      <div className={styles.minor}>{say(isKept ? 'settingsKept' : 'settingsNotKept')}</div>
    </div>
  );
}
