using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HanbinPortal.Data.Conversions;

/// <summary>
/// Instants as UTC. SQLite cannot order a <see cref="DateTimeOffset"/> and PostgreSQL takes only offset zero; a UTC
/// <see cref="DateTime"/> does on both, and its text on SQLite sorts as time does. Cut to microseconds, which is all PostgreSQL
/// keeps, so that both answer with the same instant.
/// </summary>
public sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
    instant => Cut(instant.UtcDateTime),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    private static DateTime Cut(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
