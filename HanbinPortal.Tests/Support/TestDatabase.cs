using System.Collections.Concurrent;
using HanbinPortal.Data;
using HanbinPortal.Data.Seed;
using HanbinPortal.Model.Orders;
using HanbinPortal.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HanbinPortal.Tests.Support;

/// <summary>
/// A real, migrated database of one test's own, on SQLite or PostgreSQL: a copy of a template made once per run by the portal's own
/// migrations, so that it costs milliseconds. Gone when disposed.
/// </summary>
public sealed class TestDatabase : IDbContextFactory<PortalDb>, IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(DatabaseProvider, bool), Lazy<Task<TestDatabase>>> _templates = new();
    private static readonly SemaphoreSlim _copying = new(1, 1);

    private readonly string _folder;

    private TestDatabase(DatabaseProvider provider, string connection, string folder, bool demo = false)
    {
        _folder = folder;
        Settings = new PortalSettings(provider, connection, folder, MaxAttachmentMegabytes: 20, demo);
    }

    /// <summary>As the portal would have read them for this database; the storage folder is this database's own.</summary>
    public PortalSettings Settings { get; }

    public string Connection => Settings.Connection;

    /// <summary>Migrated, with the 68 units, the notices that ship with the portal and the demonstration's accounts; no orders.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => CopyAsync(provider, withPeople: true);

    /// <summary>Migrated and empty but for the roles.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => CopyAsync(provider, withPeople: false);

    /// <summary>Only a place for one: nothing has been created there.</summary>
    public static async Task<TestDatabase> PlaceAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var folder = Directory.CreateTempSubdirectory("portal-test-").FullName;
        return provider is DatabaseProvider.PostgreSQL
            ? new TestDatabase(provider, await PostgresServer.ConnectionToAsync(PostgresServer.NewName()), folder)
            : new TestDatabase(provider, new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "portal.db") }.ConnectionString, folder);
    }

    /// <summary>One that another process made and will take away.</summary>
    public static IDbContextFactory<PortalDb> Opened(PortalSettings settings) => new TestDatabase(settings.Provider, settings.Connection, settings.StorageRoot);

    public PortalDb CreateDbContext()
    {
        if (Settings.Provider is DatabaseProvider.PostgreSQL)
        {
            var onServer = new DbContextOptionsBuilder<PostgresPortalDb>();
            DataServices.UsePostgres(onServer, Connection);
            return new PostgresPortalDb(onServer.Options);
        }

        var onFile = new DbContextOptionsBuilder<SqlitePortalDb>();
        DataServices.UseSqlite(onFile, Connection);
        return new SqlitePortalDb(onFile.Options);
    }

    /// <summary>The desk of one instance of the portal on this database.</summary>
    public OrderDesk Desk(TimeProvider clock, OrderFeed? feed = null) =>
        new(this, new RuleBookSource(this), feed ?? new OrderFeed(NullLogger<OrderFeed>.Instance), clock);

    /// <summary>Stores an order and gives its key.</summary>
    public async Task<long> KeepAsync(WorkOrder order)
    {
        await using var db = CreateDbContext();
        db.Orders.Add(order);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return order.Id;
    }

    /// <summary>The order as it stands in the database now.</summary>
    public async Task<WorkOrder> ReadAsync(long orderId)
    {
        await using var db = CreateDbContext();
        return (await OrderDesk.LoadAsync(db, orderId, TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        LetGo();
        if (Settings.Provider is DatabaseProvider.PostgreSQL)
        {
            await PostgresServer.RunAsync($"DROP DATABASE IF EXISTS {NameOf(this)} WITH (FORCE)");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<TestDatabase> CopyAsync(DatabaseProvider provider, bool withPeople)
    {
        var template = await _templates.GetOrAdd((provider, withPeople), _ => new(() => MakeTemplateAsync(provider, withPeople))).Value;
        var copy = await PlaceAsync(provider);
        if (provider is DatabaseProvider.Sqlite)
        {
            File.Copy(new SqliteConnectionStringBuilder(template.Connection).DataSource, new SqliteConnectionStringBuilder(copy.Connection).DataSource);
            return copy;
        }

        await _copying.WaitAsync();
        try
        {
            await PostgresServer.RunAsync($"CREATE DATABASE {NameOf(copy)} TEMPLATE {NameOf(template)}");
        }
        finally
        {
            _copying.Release();
        }

        return copy;
    }

    private static async Task<TestDatabase> MakeTemplateAsync(DatabaseProvider provider, bool withPeople)
    {
        var template = await PlaceAsync(provider);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(template._folder, recursive: true);
        await using (var db = template.CreateDbContext())
        {
            await db.Database.MigrateAsync();
        }

        if (withPeople)
        {
            await using var backstage = new Backstage(template, new StoppedClock("2026-01-05 09:00"));
            await backstage.Get<StartingData>().RunAsync(CancellationToken.None);
            await backstage.Get<DemoPeople>().RunAsync(CancellationToken.None);
        }

        // A file still open in WAL mode, or a template with a session on it, cannot be copied.
        template.LetGo();
        return template;
    }

    private static string NameOf(TestDatabase database) => new NpgsqlConnectionStringBuilder(database.Connection).Database!;

    private void LetGo()
    {
        if (Settings.Provider is DatabaseProvider.PostgreSQL)
        {
            using var onServer = new NpgsqlConnection(Connection);
            NpgsqlConnection.ClearPool(onServer);
        }
        else
        {
            using var onFile = new SqliteConnection(Connection);
            SqliteConnection.ClearPool(onFile);
        }
    }
}
