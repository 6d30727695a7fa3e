export { readConfig } from "./config/read-config.ts";
export { ConfigError, checkedConfig, configSchema, type ServiceConfig, type ServiceConfigInput } from "./config/service-config.ts";
export { type RunningService, type StartOptions, startService } from "./start-service.ts";
