import { calendarDay, dayNumber } from "@nextline/core";

/** A stretch of days that a chart shows. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Months between two ticks, the finest first. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200];

/** How many dates there is room for: written as a year, and as a month. */
export interface TickRoom {
  readonly years: number;
  readonly months: number;
}

/** The beginnings of months or years inside a stretch of days, as many as there is room for, at even steps counted from January. */
export function ticksOf({ first, last }: TimeSpan, room: TickRoom): Tick[] {
  const from = calendarDay(first);
  const to = calendarDay(last);
  const firstMonth = from.year * 12 + from.month - 1;
  const lastMonth = to.year * 12 + to.month - 1;
  const most = (step: number): number => Math.max(1, step >= 12 ? room.years : room.months);
  const step = steps.find((months) => (lastMonth - firstMonth) / months <= most(months)) ?? 12_000;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(firstMonth / step) * step; month <= lastMonth; month += step) {
    const year = Math.floor(month / 12);
    const inYear = month - year * 12 + 1;
    const day = dayNumber(year, inYear, 1);
    if (day < first) continue;
    ticks.push({ day, label: step >= 12 ? String(year) : `${year}-${String(inYear).padStart(2, "0")}` });
  }
  return ticks.slice(0, most(step) + 1);
}
