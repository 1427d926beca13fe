/** Rules that are looked through; in a page that has more, everything is taken for styled. */
const MAX_RULES = 4_000;

/**
 * Whether a class list has only grown, by what no style sheet of the page takes notice of: frameworks note states that a
 * page may style or not, such as a link whose page is on its way. Throws where a sheet of another origin cannot be read.
 */
export function isUnstyled(element: Element, before: string | null): boolean {
  const { classList } = element;
  const was = before?.split(/\s+/).filter(Boolean) ?? [];
  const come = [...classList].filter((name) => !was.includes(name)).map(CSS.escape);
  let left = MAX_RULES;

  const isStyledIn = (sheet: object): unknown =>
    [...(sheet as CSSGroupingRule).cssRules].some((rule) => {
      const { selectorText, start, cssRules, href } = rule as CSSStyleRule & CSSImportRule & { start?: string };
      const selector = selectorText ?? start ?? '';
      return (
        --left < 0 ||
        href ||
        /\[class/.test(selector) ||
        // Found where anything matches it. States, variants and nested rules are not looked into.
        (come.some((name) => selector.includes(name)) &&
          (/[:&\\]/.test(selector) || document.querySelector(selector))) ||
        (cssRules && isStyledIn(rule))
      );
    });

  return (
    !!come[0] &&
    was.every((name) => classList.contains(name)) &&
    // What is in a component, or is one, has sheets of its own.
    element.getRootNode() === document &&
    !element.shadowRoot &&
    !/-/.test(element.localName) &&
    ![...document.styleSheets, ...(document.adoptedStyleSheets ?? [])].some(isStyledIn)
  );
}
