using System.Globalization;

namespace HanbinPortal.Regulation.Terms;

/// <summary>Feasts of the lunisolar calendar as days of the common one; 1901–2100.</summary>
public static class LunarDate
{
    private static readonly ChineseLunisolarCalendar _calendar = new();

    /// <summary>The day of a lunar month and day in the lunar year that begins in the given common year; leap months are skipped.</summary>
    public static DateOnly InYear(int year, int month, int day)
    {
        var leap = _calendar.GetLeapMonth(year);
        var position = leap > 0 && leap <= month ? month + 1 : month;
        return DateOnly.FromDateTime(_calendar.ToDateTime(year, position, day, 0, 0, 0, 0));
    }

    /// <summary>清明, 4 or 5 April in this century.</summary>
    public static DateOnly ClearAndBright(int year)
    {
        var inCentury = year % 100;
        return new DateOnly(year, 4, (int)((inCentury * 0.2422) + 4.81) - (inCentury / 4));
    }
}
