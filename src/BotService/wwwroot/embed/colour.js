/** A colour as the page's author may give it, whole and in hexadecimal; all else is none. */
export const isColour = text => /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text ?? '');

/** Dark or light, whichever is easier to read on the colour (WCAG 2's contrast). */
export function inkOn(hex) {
  const digits = hex.length === 4 ? [...hex.slice(1)].map(digit => digit + digit) : hex.slice(1).match(/../g);
  const [red, green, blue] = digits.map(pair => parseInt(pair, 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.0545 > 1.05 / (luminance + 0.05) ? '#10171b' : '#ffffff';
}
