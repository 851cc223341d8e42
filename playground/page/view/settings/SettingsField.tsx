/** @jsxImportSource react */
import { useField } from 'formik';
import type { FieldInputProps } from 'formik';
import type { ReactNode } from 'react';

import type { SettingsProperty } from '../../host/Settings';
import { makeValidator } from './makeValidator';

type SettingsFieldProps = SettingsProperty & { name: string };

/** One setting. What is wrong with its value is said whether or not it was touched. */
export function SettingsField(property: SettingsFieldProps): ReactNode {
  const { name, type, label, description, constraints } = property;
  const isChecked = type === 'boolean';
  const [ field, { error } ] = useField<unknown>({
    name,
    type: isChecked ? 'checkbox' : undefined,
    validate: constraints && makeValidator(constraints, label ?? name)
  });

  return (
    <div className="settings__field">
      { isChecked && <Input property={ property } field={ field } /> }
      <label htmlFor={ name }>{ label }</label>
      { !isChecked && <Input property={ property } field={ field } isInvalid={ Boolean(error) } /> }
      { error && <div className="settings__note settings__note--error">{ error }</div> }
      <div className="settings__note">{ description }</div>
    </div>
  );
}

interface InputProps {
  property: SettingsFieldProps;
  field: FieldInputProps<unknown>;
  isInvalid?: boolean;
}

function Input({ property: { name, type, hint, options }, field, isInvalid = false }: InputProps): ReactNode {
  const value = typeof field.value === 'string' ? field.value : '';

  switch (type) {
    case 'boolean':
      return <input { ...field } id={ name } type="checkbox" value={ undefined } />;
    case 'select':
      return (
        <select { ...field } id={ name } value={ value }>
          { options?.map(({ value, label }) => <option key={ value } value={ value }>{ label }</option>) }
        </select>
      );
    default:
      return (
        <input { ...field } id={ name } type={ type } value={ value } placeholder={ hint } aria-invalid={ isInvalid } />
      );
  }
}
