/** The schemas of intake are checked without code made at run time: the page forbids it. Has to come before the first schema. */
import { config } from "zod";

config({ jitless: true });
