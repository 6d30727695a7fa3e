import { any, type Truth } from "../../terms/truth.ts";
import type { AgentCourse } from "./agent-course.ts";

/** Whether a drug is refractory in its line, by progression or by response; by progression at a maintenance dose only where that counts. */
export function isRefractory(agent: AgentCourse, maintenanceCounts: boolean): Truth {
  const byProgression = agent.doseLevel === "maintenance" && !maintenanceCounts ? "not-met" : agent.refractoryByProgression;
  return any([byProgression, agent.refractoryByResponse]);
}
