using System.Data.Common;
using HanbinPortal.Data.Search;
using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace HanbinPortal.Data;

/// <summary>
/// New rows by the thousand, for an import: EF writes one statement a row and prepares each of them anew, which is most of the time a large
/// import takes. Here one prepared statement runs over and over on SQLite, and PostgreSQL takes them as a COPY. Which column a value goes
/// to, and as what, is EF's own model; the rows must have their keys, and EF does not track them. Both in the transaction under way.
/// </summary>
internal static class ManyRows
{
    /// <summary>Keys that nobody else will be given, in their order.</summary>
    public static async Task<Queue<long>> KeysAsync<T>(this PortalDb db, int count, CancellationToken cancel)
        where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        if (db.Database.IsSqlite())
        {
            // The transaction keeps every other writer out, so that what comes next is ours.
            var last = await db.Database.SqlQuery<long>($"SELECT COALESCE(MAX(seq), 0) AS \"Value\" FROM sqlite_sequence WHERE name = {table}").SingleAsync(cancel);
            return new(Enumerable.Range(1, count).Select(n => last + n));
        }

        var sequence = $"\"{table}\"";
        return new(await db.Database.SqlQuery<long>($"SELECT nextval(pg_get_serial_sequence({sequence}, 'Id')) AS \"Value\" FROM generate_series(1, {count})").ToListAsync(cancel));
    }

    /// <summary>New orders under the keys they have, each with its first event, and their words.</summary>
    /// <exception cref="DbException">The database refused them: somebody else has saved the same number.</exception>
    public static async Task InsertOrdersAsync(this PortalDb db, List<WorkOrder> orders, CancellationToken cancel)
    {
        List<(WorkOrder Order, TimelineEvent Event)> history = [.. orders.SelectMany(o => o.Timeline, (o, e) => (o, e))];
        var keys = await db.KeysAsync<TimelineEvent>(history.Count, cancel);
        foreach (var (order, happened) in history)
        {
            var entry = db.Entry(happened);
            entry.Property(e => e.Id).CurrentValue = keys.Dequeue();
            entry.Property(e => e.OrderId).CurrentValue = order.Id;
        }

        await db.InsertAsync(orders, cancel);
        await db.InsertAsync(history.ConvertAll(h => h.Event), cancel);
        await OrderWords.WriteAsync(db, orders, cancel);
    }

    /// <exception cref="DbException">The database refused them: somebody else has saved the same.</exception>
    public static async Task InsertAsync<T>(this PortalDb db, IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var kind = db.Model.FindEntityType(typeof(T))!;
        var store = StoreObjectIdentifier.Create(kind, StoreObjectType.Table)!.Value;
        var table = $"\"{store.Name}\"";
        List<Column> columns = [.. kind.GetFlattenedProperties().Select(p => new Column(p, p.GetColumnName(store)!))];
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        await (db.Database.GetDbConnection() is NpgsqlConnection postgres
            ? CopyAsync(postgres, $"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", columns, rows, cancel)
            : RunOverAndOverAsync(db, $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})", columns, rows, cancel));
    }

    private static async Task RunOverAndOverAsync<T>(PortalDb db, string statement, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = statement;
        List<DbParameter> parameters = [.. columns.Select((c, i) => c.Mapping.CreateParameter(command, $"@p{i}", null, nullable: true))];
        command.Parameters.AddRange(parameters.ToArray());
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                parameters[i].Value = columns[i].Of(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task CopyAsync<T>(NpgsqlConnection postgres, string statement, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class
    {
        await using var copy = await postgres.BeginBinaryImportAsync(statement, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in columns)
            {
                if (column.Of(row) is { } value)
                {
                    await copy.WriteAsync(value, column.Mapping.StoreTypeNameBase, cancel);
                }
                else
                {
                    await copy.WriteNullAsync(cancel);
                }
            }
        }

        await copy.CompleteAsync(cancel);
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly Func<object?, object?>? _convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = name;

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public object? Of(object row)
        {
            var value = _getter.GetClrValueUsingContainingEntity(row);
            return value is null || _convert is null ? value : _convert(value);
        }
    }
}
