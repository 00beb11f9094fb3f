using System.Data;
using HanbinPortal.Data.Search;
using HanbinPortal.Data.Seed;
using HanbinPortal.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace HanbinPortal.Data;

/// <summary>
/// Creates or updates the database before the first request, and puts the first accounts into an empty one. Two instances may start
/// at once: the second waits until the first is done and then finds nothing left to do.
/// </summary>
public sealed class DatabasePreparation(
    IDbContextFactory<PortalDb> databases, IServiceScopeFactory scopes, PortalSettings settings, ILogger<DatabasePreparation> log)
{
    // Any number will do that nobody else on the server takes: "hanbin" read as digits.
    private const long LockKey = 0x68616E62696E;

    /// <param name="fill">Also the first accounts, and the demonstration where it is on; a verb that brings real orders wants neither.</param>
    /// <returns>The names of the migrations that were applied now.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken, bool fill = true)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var turn = settings.Provider is DatabaseProvider.PostgreSQL
            ? await WaitOnServerAsync(db, cancellationToken)
            : await WaitOnFileAsync(db, cancellationToken);

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            log.LogInformation("Applying {Count} migrations to the database.", pending.Count);
            await db.Database.MigrateAsync(cancellationToken);
        }

        await OrderWords.FillAsync(db, cancellationToken);

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StartingData>().RunAsync(cancellationToken);
        if (!fill)
        {
            return pending;
        }

        if (settings.Demo)
        {
            await scope.ServiceProvider.GetRequiredService<DemoPeople>().RunAsync(cancellationToken);
            await scope.ServiceProvider.GetRequiredService<DemoOrders>().RunAsync(cancellationToken);
        }
        else
        {
            await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().RunAsync(cancellationToken);
        }

        return pending;
    }

    private async Task<IAsyncDisposable> WaitOnServerAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (!await creator.ExistsAsync(cancellationToken))
            {
                await creator.CreateAsync(cancellationToken);
            }
        }
        catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // The other instance made it between the question and the answer.
        }

        // The lock belongs to its connection, so it falls when this process does.
        var connection = new NpgsqlConnection(settings.Connection);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(@key)", connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("key", LockKey);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new ServerTurn(connection);
    }

    private async Task<IAsyncDisposable> WaitOnFileAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var path = new SqliteConnectionStringBuilder(settings.Connection).DataSource + ".preparing";
        while (true)
        {
            try
            {
                // Held by the operating system, so it falls when this process does; EF's own lock on SQLite is a row that stays.
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
                await ClearAbandonedLockAsync(db, cancellationToken);
                return file;
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }

    // Whoever wrote that row died in the middle of a migration: while it lived it held the file.
    private static async Task ClearAbandonedLockAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // Closing alone would return the session to the pool with the lock still on it.
    private sealed class ServerTurn(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (connection.State is ConnectionState.Open)
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
                await command.ExecuteNonQueryAsync();
            }

            await connection.DisposeAsync();
        }
    }
}
