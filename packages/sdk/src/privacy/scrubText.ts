/** Longer text is cut first, so that the patterns below cannot be made to run long. */
const MAX_INPUT = 2_048;

/**
 * Text without what may be somebody's data: quoted strings, addresses, e-mails, tokens and numbers of 4 and more
 * digits. The patterns use no lookbehind: older Safari refuses to parse a script that contains one.
 *
 * @example scrubText("cannot read 'Ines Moreau' of order 48213") // "cannot read '…' of order :n"
 */
export function scrubText(text: string, maxLength: number): string {
  return (
    text
      .slice(0, MAX_INPUT)
      // Chromium quotes what is no JSON as it stands, with quotes in it.
      .replace(/"[\s\S]* is not val/, '"" is not val')
      .replace(/(^|\W)["'`“‘«][\s\S]*?(["'`”’»](?!\w)|$)/g, "$1'…'")
      .replace(/[a-z][a-z\d+.-]{1,20}:\/\/\S+|www\.\S+/gi, ':url')
      .replace(/[^\s@<>(]{1,64}@\S+/g, ':email')
      .replace(/\b(?=[a-z_-]*\d)[\w-]{20,}/gi, ':id')
      .replace(/\d(?:[ .-]?\d){3,}/g, ':n')
      .slice(0, maxLength)
  );
}
