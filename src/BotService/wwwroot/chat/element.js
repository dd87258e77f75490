/**
 * An element of React 16, which Web Chat draws with and keeps to itself: there an element is a plain object of this shape. Lets
 * the page add to what Web Chat draws, where its middleware asks for elements.
 */
export function element(type, props, ...children) {
  return {
    $$typeof: Symbol.for('react.element'),
    type,
    key: props?.key ?? null,
    ref: null,
    props: { ...props, ...(children.length > 0 && { children: children.length === 1 ? children[0] : children }) },
    _owner: null,
  };
}
