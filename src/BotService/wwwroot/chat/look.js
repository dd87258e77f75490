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
  groupTimestamp: true,
  timestampColor: 'var(--faint)',
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
};

/** In an embedded bubble everything is narrower. */
export const compactOptions = { paddingRegular: 10, paddingWide: 14, bubbleMaxWidth: 420, suggestedActionsFlowMaxHeight: 130 };

/** The locales of Web Chat for the languages of our sentences. */
export const localeOf = language => ({ fr: 'fr-FR', de: 'de-DE', es: 'es-ES' })[language] ?? 'en-US';
