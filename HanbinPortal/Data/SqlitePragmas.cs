using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HanbinPortal.Data;

/// <summary>
/// What every connection to SQLite is told: readers do not wait for the writer (WAL), a second writer waits five seconds before it
/// gives up, foreign keys hold, 16 MB of pages are kept at hand (with 2 MB a large import reads its indexes over and over). The wait comes first, because switching to WAL may itself have to wait.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
