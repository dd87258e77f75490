/**
 * The conversations kept in this browser: { id, title, named, date, token, activities }. At most so many, each with its latest
 * activities alone; when the browser has no more room the oldest go first. Where the browser keeps nothing, nothing is kept.
 */
const prefix = 'letters.chat.';
const mostConversations = 50;
const mostActivities = 100;
const longestTitle = 80;

/** All of them, the latest first. */
export function all() {
  const found = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key?.startsWith(prefix)) found.push(find(key.slice(prefix.length)));
    }
  } catch {
    // A browser that keeps nothing has nothing kept.
  }
  return found.filter(Boolean).sort((one, other) => (one.date < other.date ? 1 : -1));
}

export function find(id) {
  try {
    const chat = JSON.parse(localStorage.getItem(prefix + id));
    return chat?.id === id && typeof chat.title === 'string' && Array.isArray(chat.activities) ? chat : null;
  } catch {
    return null;
  }
}

export function begin() {
  return { id: crypto.getRandomValues(new Uint32Array(3)).join('-'), title: '', named: false, date: '', token: null, activities: [] };
}

/** Takes in an activity; a conversation gets its title and its place in the list with the first question. */
export function add(chat, activity, token) {
  if (activity.type !== 'message' || !activity.id || chat.activities.some(one => one.id === activity.id)) return;
  // Another window may have gone on with the same conversation.
  const now = find(chat.id) ?? chat;
  const others = now.activities.filter(one => one.id !== activity.id);
  chat.activities = [...others, plain(activity)]
    .sort((one, other) => Date.parse(one.timestamp) - Date.parse(other.timestamp)).slice(-mostActivities);
  chat.date = chat.activities.at(-1).timestamp ?? new Date().toISOString();
  chat.token = token;
  chat.named = now.named;
  chat.title = now.title || firstQuestion(chat);
  if (chat.title) save(chat);
}

export function rename(id, title) {
  const chat = find(id);
  if (chat && title.trim()) save({ ...chat, title: title.trim().slice(0, longestTitle), named: true });
}

export function remove(id) {
  localStorage.removeItem(prefix + id);
}

function save(chat) {
  for (const old of all().filter(one => one.id !== chat.id).slice(mostConversations - 1)) remove(old.id);
  for (;;) {
    try {
      localStorage.setItem(prefix + chat.id, JSON.stringify(chat));
      return;
    } catch {
      const oldest = all().filter(one => one.id !== chat.id).at(-1);
      if (!oldest) return;
      remove(oldest.id);
    }
  }
}

const firstQuestion = chat => (chat.activities.find(one => one.from?.role === 'user')?.text ?? '').trim().slice(0, longestTitle);

/** What is shown again later: not how it came about, nor that it came in pieces, nor what could be asked next. */
function plain(activity) {
  const { why, streamId, streamType, streamSequence, ...channelData } = activity.channelData ?? {};
  return {
    ...activity,
    channelData,
    entities: activity.entities?.filter(entity => entity.type !== 'streaminfo'),
    suggestedActions: undefined,
  };
}
