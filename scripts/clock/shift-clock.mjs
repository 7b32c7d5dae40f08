// To be loaded before a program: gives its process a clock that is off by SHIFT_HOURS, as on a
// machine whose time was never set. Timers and what has elapsed stay right.
const shift = Number(process.env.SHIFT_HOURS) * 3_600_000;
const RealDate = Date;

globalThis.Date = class ShiftedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RealDate.now() + shift;
  }
};
