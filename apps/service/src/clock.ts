/** The clock, passed in so that tests can hold it: the only place of the service where it is read. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Today's date here, YYYY-MM-DD. */
  today(): string;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  },
};
