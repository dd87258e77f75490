/** Three dots that come and go, in a grey that is seen on light and on dark; they stand still for readers who want nothing to move. */
const dots = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="34" height="16">
<style>circle{fill:#7d898e;animation:b 1.2s infinite}circle+circle{animation-delay:.2s}circle+circle+circle{animation-delay:.4s}
@keyframes b{0%,70%,to{opacity:.3}30%{opacity:1}}@media(prefers-reduced-motion){circle{animation:none}}</style>
<circle cx="5" cy="8" r="3"/><circle cx="16" cy="8" r="3"/><circle cx="27" cy="8" r="3"/></svg>`)}`;

/** How Web Chat looks. Every colour is a variable of the style sheet, so that the chat follows the page from light to dark by itself. */
export const styleOptions = {
  accent: 'var(--accent)',
  subtle: 'var(--faint)',
  primaryFont: 'var(--sans)',
  fontSizeSmall: '85%',
  backgroundColor: 'var(--sheet)',
  bubbleBackground: 'var(--paper)',
  bubbleTextColor: 'var(--ink)',
  bubbleBorderColor: 'var(--rule)',
  bubbleBorderRadius: 10,
  bubbleMaxWidth: 680,
  bubbleFromUserBackground: 'var(--asked)',
  bubbleFromUserTextColor: 'var(--on-asked)',
  bubbleFromUserBorderColor: 'var(--asked)',
  bubbleFromUserBorderRadius: 10,
  bubbleFromUserMaxWidth: 520,
  paddingRegular: 14,
  paddingWide: 22,
  markdownRenderHTML: false,
  sendBoxBackground: 'var(--sheet)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--faint)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnHover: 'var(--ink)',
  sendBoxBorderTop: '1px solid var(--rule)',
  sendBoxHeight: 54,
  suggestedActionLayout: 'flow',
  suggestedActionsFlowMaxHeight: 190,
  suggestedActionHeight: 38,
  suggestedActionBorderWidth: 1,
  suggestedActionBackgroundColor: 'var(--sheet)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionBorderColor: 'var(--rule)',
  suggestedActionBorderRadius: 19,
  suggestedActionBackgroundColorOnHover: 'var(--accent-soft)',
  suggestedActionBackgroundColorOnActive: 'var(--accent-soft)',
  typingAnimationBackgroundImage: `url("${dots}")`,
  typingAnimationHeight: 16,
  typingAnimationWidth: 34,
  groupTimestamp: true,
  timestampColor: 'var(--faint)',
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
};

/** In an embedded bubble everything is narrower. */
export const compactOptions = { paddingRegular: 10, paddingWide: 14, bubbleMaxWidth: 420, suggestedActionsFlowMaxHeight: 130 };

/** The locales of Web Chat for the languages of our sentences. */
export const localeOf = language => ({ fr: 'fr-FR', de: 'de-DE', es: 'es-ES' })[language] ?? 'en-US';
