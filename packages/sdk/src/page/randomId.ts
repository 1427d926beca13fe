/** 96 random bits, which no two pages of a project share. `crypto.randomUUID` is missing on plain http pages. */
export const randomId = () => crypto.getRandomValues(new Uint32Array(3)).join('-');
