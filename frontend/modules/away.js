// Says on a page that nobody touches that the server is away, and when it is back.
const EVERY = 15_000;
const PATIENCE = 8_000;

let away = false;
let timer;

const say = (text, back) => {
  document.querySelector('.t-away')?.remove();
  const bar = document.createElement('div');
  bar.className = 't-away' + (back ? ' back' : '');
  bar.setAttribute('role', 'status');
  bar.textContent = text;
  document.body.append(bar);
  if (back) {
    setTimeout(() => bar.remove(), 5_000);
  }
};

const found = (there) => {
  if (there === !away) {
    return;
  }
  away = !there;
  if (away) {
    say('Tandem cannot be reached. What you saved is kept, and what you typed stays here. Trying again.');
  } else {
    say('Tandem can be reached again.', true);
  }
};

const there = async () => {
  try {
    // no cookie: asking must not keep a session open
    const answer = await fetch(new URL('icons/favicon.svg', document.baseURI), { method: 'HEAD', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
    return answer.status < 500;
  } catch {
    return false;
  }
};

const look = async () => {
  clearTimeout(timer);
  if (!document.hidden) {
    // one lost answer is no lost server
    found((await there()) || (await there()));
  }
  timer = setTimeout(look, away ? EVERY / 3 : EVERY);
};

window.addEventListener('offline', look);
window.addEventListener('online', look);
document.addEventListener('visibilitychange', look);
const state = window.Vaadin?.connectionState;
state?.addStateChangeListener?.((before, now) => {
  if (now === 'reconnecting' || now === 'connection-lost' || away) {
    look();
  }
});
timer = setTimeout(look, EVERY);
