import type { TimeSpan } from "./time-axis.ts";

/** Where on the picture things stand: the same for every part of it. Lengths are in units of the picture. */
export interface Frame {
  readonly width: number;
  /** Where time begins, right of the names of the rows. */
  readonly left: number;
  /** Where time ends. */
  readonly right: number;
  /** The place of a day. */
  readonly x: (day: number) => number;
}

export const pictureWidth = 1040;
const rightEdge = 18;

/** A part of the picture: how high it is, and how it is drawn from a place down. */
export interface Strip {
  readonly height: number;
  readonly draw: (top: number) => string[];
}

/** The frame for a stretch of time beside names of a width. */
export function frameOf({ first, last }: TimeSpan, names: number): Frame {
  const left = names;
  const right = pictureWidth - rightEdge;
  return {
    width: pictureWidth,
    left,
    right,
    x: (day) => left + ((Math.min(Math.max(day, first), last) - first) / Math.max(1, last - first)) * (right - left),
  };
}
