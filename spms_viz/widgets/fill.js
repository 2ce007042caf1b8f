// Sentences that Python wrote, with what belongs in their braces.

/**
 * @param {string} template
 * @param {Record<string, any>} values
 */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
