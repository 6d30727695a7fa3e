import { type Audit, AuditError, openAudit, type Caller as RecordedCaller } from "@nextline/audit";
import type { Caller } from "../auth/caller.ts";
import { ConfigError, type ServiceConfig } from "../config/service-config.ts";
import { type AuditTrail, noAuditTrail, type Occasion } from "./audit-trail.ts";

/** The audit trail as configured: a PostgreSQL server, a data directory, or none. */
export async function openTrail({ off, databaseUrl, folder }: ServiceConfig["audit"], onHeadError: () => void): Promise<AuditTrail> {
  if (off) return noAuditTrail;
  try {
    const audit = await openAudit({ ...(databaseUrl === undefined ? { directory: folder } : { url: databaseUrl }), onHeadError });
    return trailOf(audit);
  } catch (error) {
    if (error instanceof AuditError) throw new ConfigError([`audit: ${error.message}`]);
    throw error;
  }
}

function trailOf(audit: Audit): AuditTrail {
  return {
    advice: async (occasion, { edition, input, options, cards }) => {
      await audit.append({
        ...entryOf(occasion),
        edition,
        input,
        options,
        ...(cards === undefined ? {} : { cards: cards.map(({ uuid }) => uuid) }),
      });
    },
    feedback: async (occasion, notes) => {
      await Promise.all(notes.map((note) => audit.appendFeedback({ ...entryOf(occasion), ...note })));
    },
    reachable: async () => {
      try {
        await within(audit.head(), 2000);
        return true;
      } catch {
        return false;
      }
    },
    close: () => audit.close(),
  };
}

const entryOf = ({ caller, ...occasion }: Occasion) => ({ ...occasion, caller: recorded(caller) });

function recorded({ issuer, subject, tenant }: Caller): RecordedCaller {
  if (issuer === "anonymous") return "local";
  return { issuer, client: tenant ?? issuer, ...(subject === undefined ? {} : { subject }) };
}

async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("too late")), milliseconds);
  });
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
