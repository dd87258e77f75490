/** What the embedded chat says itself, by language; everything else in it is said by Web Chat or by the bot. */
const all = {
  en: { locale: 'en-US', ask: 'Ask about the letters', opening: 'Opening the conversation …', ended: 'The conversation has ended.', failed: 'The conversation could not be opened.', again: 'Start a new one' },
  fr: { locale: 'fr-FR', ask: 'Posez une question sur les lettres', opening: 'Ouverture de la conversation …', ended: 'La conversation est terminée.', failed: 'La conversation n’a pas pu être ouverte.', again: 'En commencer une autre' },
  de: { locale: 'de-DE', ask: 'Fragen Sie nach den Briefen', opening: 'Das Gespräch wird geöffnet …', ended: 'Das Gespräch ist beendet.', failed: 'Das Gespräch konnte nicht geöffnet werden.', again: 'Ein neues beginnen' },
  es: { locale: 'es-ES', ask: 'Pregunte por las cartas', opening: 'Abriendo la conversación …', ended: 'La conversación ha terminado.', failed: 'No se pudo abrir la conversación.', again: 'Empezar otra' },
};

/** The language of ours that comes nearest to the one wanted. */
export function speak(wanted) {
  const short = (wanted || '').toLowerCase().split('-')[0];
  const language = Object.hasOwn(all, short) ? short : 'en';
  return { language, ...all[language] };
}
