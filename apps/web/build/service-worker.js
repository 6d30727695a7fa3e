/**
 * Keeps the files of the page, and nothing else, for use without a network. The page itself is asked for anew when there is a network, so
 * that newer knowledge arrives; everything else is named by its content and taken from here first.
 */
const cacheName = `nextline-${"VERSION"}`;
const files = ["FILES"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith("nextline-") && name !== cacheName).map((name) => caches.delete(name))),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const kept = () => caches.match(request.mode === "navigate" ? "./" : request, { ignoreSearch: request.mode === "navigate" });
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(async () => (await kept()) ?? Response.error()));
  else event.respondWith(kept().then((found) => found ?? fetch(request)));
});
