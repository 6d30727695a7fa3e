export { ucum } from "./units/ucum.ts";
