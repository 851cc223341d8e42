/** A template of another connector. */
export function otherTemplate(name: string, elementType: string): object {
  return {
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    name,
    id: `com.example.${name.toLowerCase()}`,
    version: 1,
    category: { id: 'connectors', name: 'Connectors' },
    appliesTo: [ elementType ],
    elementType: { value: elementType },
    properties: []
  };
}
