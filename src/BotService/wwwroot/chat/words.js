/** Our own sentences in the page's language, as the server has them: /words/{language}.json. */
export async function load(language) {
  const answer = await fetch(`/words/${language}.json`);
  if (!answer.ok) throw new Error(`No sentences in ${language}.`);
  const sentences = await answer.json();
  return (key, ...parts) => {
    if (!(key in sentences)) throw new Error(`No sentence has the key ${key}.`);
    return sentences[key].replace(/\{(\d)\}/g, (_, at) => parts[at]);
  };
}
