/** @jsxImportSource react */
import { Form, useFormikContext } from 'formik';
import { memo, useEffect } from 'react';
import type { ReactNode } from 'react';

import type { SettingsGroup } from '../../host/Settings';
import { SettingsField } from './SettingsField';

interface SettingsFormProps {
  groups: readonly SettingsGroup[];

  /** Gets the form's values at first, and after each change. */
  onChange: (values: unknown) => void;
}

/** Validates at first, and after each change. */
export function SettingsForm({ groups, onChange }: SettingsFormProps): ReactNode {
  const { values, validateForm } = useFormikContext();

  useEffect(() => {
    onChange(values);
    void validateForm();
  }, [ values, validateForm ]);

  return <Form>{ groups.map(group => <Section key={ group.id } group={ group } />) }</Form>;
}

/** Reads the group once while the dialog is open. */
const Section = memo(({ group: { title, properties } }: { group: SettingsGroup }): ReactNode => (
  <section>
    <h3>{ title }</h3>
    { Object.entries(properties).map(([ name, property ]) => (
      <SettingsField key={ name } name={ name } { ...property } />
    )) }
  </section>
));

Section.displayName = 'Section';
