/** 64 random bits: of a hundred million visits, hardly two share one. `crypto.randomUUID` is missing on plain http pages. */
export const randomId = () => crypto.getRandomValues(new Uint32Array(2)).join('-');
