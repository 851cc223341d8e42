import { failureTable, feelTable } from './feelTable';

const now = () => new Date('2024-02-29T13:45:30.250Z');

describe('FEEL dates, times and durations', () => {

  describe('leave FEEL in ISO 8601, as the engine writes them', () => {
    feelTable([
      [ 'date("2024-02-29")', '2024-02-29' ],
      [ 'time("10:30:00")', '10:30' ],
      [ 'time("10:30:15.500")', '10:30:15.500' ],
      [ 'time("10:30:00Z")', '10:30:00Z' ],
      [ 'time("10:30:00+01:00")', '10:30:00+01:00' ],
      [ 'time("10:30:00@Europe/Berlin")', '10:30:00@Europe/Berlin' ],
      [ 'date and time("2024-02-29T10:30:00")', '2024-02-29T10:30:00' ],
      [ 'date and time("2024-02-29T10:30:00Z")', '2024-02-29T10:30:00Z' ],
      [ 'date and time("2024-02-29T10:30:00@Europe/Berlin")', '2024-02-29T10:30:00+01:00' ],
      [ 'date and time("2024-02-29T10:30:00+01:00[Europe/Berlin]")', '2024-02-29T10:30:00+01:00' ],
      [ 'duration("PT90M")', 'PT1H30M' ],
      [ 'duration("P1DT25H")', 'P2DT1H' ],
      [ 'duration("-PT90S")', '-PT1M30S' ],
      [ 'duration("PT0S")', 'P0D' ],
      [ 'duration("PT0.5S")', 'P0D' ],
      [ 'duration("P14M")', 'P1Y2M' ],
      [ 'duration("P0M")', 'P0Y' ],
      [ 'duration("-P14M")', '-P1Y2M' ]
    ]);
  });

  describe('are read from literals', () => {
    feelTable([
      [ '@"2024-02-29"', '2024-02-29' ],
      [ '@"10:30:00"', '10:30' ],
      [ '@"2024-02-29T10:30"', '2024-02-29T10:30:00' ],
      [ '@"PT1H"', 'PT1H' ],
      [ '@"P1Y"', 'P1Y' ],
      [ '@"T10:30:00"', '10:30' ],
      [ '@"nonsense"', null ],
      [ 'date("2024-02-30")', null ],
      [ 'date("2024-2-1")', null ],
      [ 'time("25:00:00")', null ],
      [ 'date and time("2024-02-29T10:30:00@Nowhere/City")', null ],
      [ 'date and time("2024-02-29")', '2024-02-29T00:00:00' ],
      [ 'duration("1 hour")', null ],
      [ 'duration("P1Y1D")', null ],
      [ 'date(text)', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ], { text: '2024-02-30' });
  });

  describe('are built', () => {
    feelTable([
      [ 'date(2024, 2, 29)', '2024-02-29' ],
      [ 'date(2023, 2, 29)', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'date(date and time("2024-02-29T10:30:00Z"))', '2024-02-29' ],
      [ 'time(23, 59, 0.5)', '23:59:00.500' ],
      [ 'time(14, 30, 0, duration("PT1H"))', '14:30:00+01:00' ],
      [ 'time(14, 30, 0, null)', '14:30' ],
      [ 'time(24, 0, 0)', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'time(date and time("2024-02-29T10:30:00Z"))', '10:30:00Z' ],
      [ 'time(date("2024-02-29"))', '00:00:00Z' ],
      [ 'date and time(date("2024-02-29"), time("10:30:00"))', '2024-02-29T10:30:00' ],
      [ 'date and time(date("2024-07-01"), time("10:30:00@Europe/Berlin"))', '2024-07-01T10:30:00+02:00' ],
      [ 'date and time(@"2020-07-31T14:27:30@Europe/Berlin", "America/Los_Angeles")', '2020-07-31T05:27:30-07:00' ],
      [ 'date and time(@"2020-07-31T14:27:30", "Z")', '2020-07-31T14:27:30Z' ],
      [ 'date and time(date: @"2020-07-31T14:27:30Z", timezone: "+02:00")', '2020-07-31T16:27:30+02:00' ],
      [ 'years and months duration(date("2011-12-22"), date("2013-08-24"))', 'P1Y8M' ],
      [ 'years and months duration(date("2013-08-24"), date("2011-12-22"))', '-P1Y8M' ]
    ]);
  });

  describe('follow the clock that they are given', () => {
    feelTable([
      [ 'now()', '2024-02-29T13:45:30.25Z' ],
      [ 'today()', '2024-02-29' ],
      [ 'now() > date and time("2024-02-29T13:45:30Z")', true ]
    ], {}, { now });
  });

  describe('are calculated with', () => {
    feelTable([
      [ 'date("2024-01-31") + duration("P1M")', '2024-02-29' ],
      [ 'duration("P1D") + date("2024-02-28")', '2024-02-29' ],
      [ 'date("2024-03-01") - duration("PT1H")', '2024-02-29' ],
      [ 'date("2024-03-01") - date("2024-02-01")', 'P29D' ],
      [ 'date("2024-02-01") - date("2024-03-01")', '-P29D' ],
      [ 'time("23:30:00") + duration("PT1H")', '00:30' ],
      [ 'time("10:00:00") - time("11:30:00")', '-PT1H30M' ],
      [ 'time("10:00:00Z") - time("11:30:00Z")', 'PT1H30M' ],
      [ '@"2024-03-30T12:00:00@Europe/Berlin" + @"P1D"', '2024-03-31T13:00:00+02:00' ],
      [ '@"2024-03-30T12:00:00@Europe/Berlin" + @"P1M"', '2024-04-30T12:00:00+02:00' ],
      [ '@"2024-03-31T12:00:00Z" - @"2024-03-30T13:00:00+02:00"', 'P1DT1H' ],
      [ '@"2024-03-31T12:00:00" - @"2024-03-30T13:00:00Z"', null, 'INVALID_TYPE' ],
      [ 'duration("PT1H") + duration("PT30M")', 'PT1H30M' ],
      [ 'duration("P1Y") - duration("P1M")', 'P11M' ],
      [ 'duration("P1Y") + duration("P1D")', null, 'INVALID_TYPE' ],
      [ 'duration("PT1H") * 1.9', 'PT1H' ],
      [ '2 * duration("P1M")', 'P2M' ],
      [ 'duration("P1D") / 4', 'PT6H' ],
      [ 'duration("P1D") / duration("PT7H")', 3 ],
      [ 'duration("P1Y") / duration("P5M")', 2 ],
      [ 'duration("P1Y") / 5', 'P2M' ],
      [ 'duration("P1D") / 0', null, 'INVALID_TYPE' ],
      [ 'abs(duration("-PT5H"))', 'PT5H' ],
      [ 'date("2024-01-01") + 1', null, 'INVALID_TYPE' ]
    ]);

    failureTable([
      [ 'date("9999-12-31") + duration("P999999999999D")', 'out of range' ],
      [ 'date("9999-12-31") + duration("P999999999Y")', 'out of range' ]
    ]);
  });

  describe('know daylight saving time', () => {
    feelTable([
      [ '@"2024-03-31T02:30:00@Europe/Berlin"', '2024-03-31T03:30:00+02:00' ],
      [ '@"2024-10-27T02:30:00@Europe/Berlin"', '2024-10-27T02:30:00+02:00' ],
      [ '@"2024-10-27T02:30:00@Europe/Berlin" + @"PT1H"', '2024-10-27T02:30:00+01:00' ]
    ]);
  });

  describe('are compared', () => {
    feelTable([
      [ 'date("2024-01-01") < date("2024-01-02")', true ],
      [ '@"2024-01-01T10:00:00Z" = @"2024-01-01T11:00:00+01:00"', false ],
      [ '@"2024-01-01T10:00:00Z" < @"2024-01-01T11:00:01+01:00"', true ],
      [ '@"2024-01-01T10:00:00" < @"2024-01-01T10:00:00Z"', null, 'NOT_COMPARABLE' ],
      [ 'time("10:00:00Z") > time("10:30:00+01:00")', true ],
      [ 'date("2024-01-01") = @"2024-01-01T00:00:00"', null, 'NOT_COMPARABLE' ],
      [ 'duration("PT60M") = duration("PT1H")', true ],
      [ 'duration("P1Y") > duration("P11M")', true ],
      [ 'duration("P1Y") = duration("P365D")', null, 'NOT_COMPARABLE' ],
      [ 'date("2024-05-01") in [date("2024-01-01")..date("2024-12-31")]', true ]
    ]);
  });

  describe('leave FEEL with the region for older brokers', () => {
    feelTable([
      [ '@"2024-10-27T02:30:00@Europe/Berlin"', '2024-10-27T02:30:00+02:00[Europe/Berlin]' ],
      [ '@"2024-10-27T02:30:00+02:00"', '2024-10-27T02:30:00+02:00' ]
    ], {}, { withRegions: true });
  });

  describe('leave FEEL for the connector runtime as Jackson writes them', () => {
    feelTable([
      [ 'duration("P1DT0.5S")', 'PT24H0.5S' ],
      [ 'duration("-PT1H5M")', 'PT-1H-5M' ],
      [ 'duration("-P1Y1M")', 'P-1Y-1M' ],
      [ 'duration("P0M")', 'P0D' ],
      [ 'time("10:30:00")', '10:30:00' ],
      [ 'time("10:30:00Z")', '10:30Z' ],
      [ 'time("10:30:00@Europe/Berlin")', '10:30+01:00' ],
      [ '10 ** 30', 1e30 ],
      [ '2 ** 63 - 1', 9223372036854775807n ],
      [ '2 ** 63', 9223372036854775808 ]
    ], {}, { dialect: 'connector', now: () => new Date('2026-03-04') });
  });

  describe('have properties', () => {
    feelTable([
      [ 'date("2024-02-29").year', 2024 ],
      [ 'date("2024-02-29").weekday', 4 ],
      [ '@"2024-02-29T10:30:15Z".minute', 30 ],
      [ 'time("10:30:00+01:00").time offset', 'PT1H' ],
      [ 'time("10:30:00").time offset', null ],
      [ '@"2024-02-29T10:30:00@Europe/Berlin".timezone', 'Europe/Berlin' ],
      [ '@"P1Y2M".months', 2 ],
      [ '@"P1DT25H".hours', 1 ],
      [ '@"P1Y2M".days', null, 'NO_PROPERTY_FOUND' ]
    ]);
  });

  describe('have functions', () => {
    feelTable([
      [ 'day of week(date("2019-09-17"))', 'Tuesday' ],
      [ 'day of year(date("2019-09-17"))', 260 ],
      [ 'week of year(date("2021-01-01"))', 53 ],
      [ 'week of year(date("2020-12-31"))', 53 ],
      [ 'month of year(@"2019-09-17T12:00:00")', 'September' ],
      [ 'last day of month(date("2024-02-10"))', '2024-02-29' ],
      [ 'day of week("2019-09-17")', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ]);
  });

  describe('are read as Java reads them', () => {
    feelTable([
      [ 'duration("-PT1H-5M")', '-PT55M' ],
      [ 'duration("+P1D")', 'P1D' ],
      [ 'duration("P1W")', null ],
      [ 'time("24:00:00")', '00:00' ],
      [ 'date and time("2024-01-01T24:00:00")', null ],
      [ 'time("10:30Z")', null ],
      [ 'time("13:20:00+02:00@Europe/Paris")', null ],
      [ 'date and time("2024-01-01T10:00:00+02:00[Europe/Berlin]")', '2024-01-01T09:00:00+01:00' ],
      [ 'time("10:30:00@europe/berlin")', null ],
      [ 'time(10, 20, 1.001)', '10:20:01.001' ],
      [ 'time(10, 20, 1.5, null)', '10:20:01' ],
      [ 'time(10, 20, 30, duration("PT19H"))', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'date("9999-12-31") + duration("P1Y")', '+10000-12-31' ]
    ]);
  });
});
