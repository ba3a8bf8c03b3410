/** The version in package.json, as every result names it; a test keeps the two alike. */
export const version = "0.1.0"
