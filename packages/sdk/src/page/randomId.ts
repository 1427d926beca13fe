/** 128 random bits. `crypto.randomUUID` is missing on plain http pages. */
export const randomId = () => crypto.getRandomValues(new Uint32Array(4)).join('-');
