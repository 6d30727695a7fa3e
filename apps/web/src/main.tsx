import "./without-eval.ts";
import { createRoot } from "react-dom/client";
import { App } from "./page/app.tsx";
import "./page/page.css";
import "./page/print.css";

/** The language asked for in the address (`?lang=ja`), and otherwise that of the browser. */
const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language;
const page = document.getElementById("page");

/** Keeps the files of the page for use without a network, once everything was loaded. */
function keepForOffline(): void {
  document.documentElement.dataset["loaded"] = "whole";
  if (import.meta.env.PROD && "serviceWorker" in navigator) void navigator.serviceWorker.register("./sw.js").catch(() => undefined);
}

if (page !== null) createRoot(page).render(<App language={asked.startsWith("ja") ? "ja" : "en"} onComplete={keepForOffline} />);
