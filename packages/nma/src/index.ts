export { checkNetwork, type NetworkTolerance } from "./network/check-network.ts";
export { type Contrast, contrastThroughControl, logRatio, type PublishedRatio } from "./network/contrast.ts";
export type { Checked, Fault } from "./network/fault.ts";
export { degreesOfFreedom, designOf, type Network, type Study, type StudyContrast } from "./network/network.ts";
export { connectedParts } from "./network/parts.ts";
