// Stories come by date, so that a range of dates is a range of ordinals.
import { readNumbers } from './format.js';

export class DateRanges {
  constructor({ stories, undated, firstMonth, months }) {
    Object.assign(this, { count: stories, undated, firstMonth, monthEnds: [] });
    let end = undated;
    if (months) readNumbers(months, (own) => this.monthEnds.push(end += own));
  }

  /** The stories from a year or month (YYYY, YYYY-MM) to another, both included: [first, after the last]. */
  range(from, to) {
    const first = this.monthOf(from, 0), last = this.monthOf(to, 11), start = last === undefined ? 0 : this.undated;
    return [first === undefined ? start : this.endOf(first - 1), last === undefined ? this.count : this.endOf(last)];
  }

  monthOf(text, ifYear) {
    const parts = /^(\d{4})(?:-(\d{2}))?/.exec(text ?? '');
    return parts ? +parts[1] * 12 + (parts[2] ? +parts[2] - 1 : ifYear) - this.firstMonth : undefined;
  }

  endOf(month) {
    return month < 0 ? this.undated : this.monthEnds[Math.min(month, this.monthEnds.length - 1)] ?? this.undated;
  }
}
