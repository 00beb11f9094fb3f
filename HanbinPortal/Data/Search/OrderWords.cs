using System.Globalization;
using System.Text;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace HanbinPortal.Data.Search;

/// <summary>
/// The index of the words of orders: an FTS5 table on SQLite, a tsvector with GIN on PostgreSQL, both of tokens cut by
/// <see cref="SearchTokens"/>. Title and content as people may see them, so that a masked number is not found either, and the order's
/// number. <see cref="PortalDb"/> writes it in the transaction of every save; nobody else need think of it.
/// </summary>
public static class OrderWords
{
    private const int Batch = 500;
    private const int Few = 50;

    /// <summary>The orders in which <paramref name="text"/> occurs: each of its words, as a phrase, or as the beginning or end of the number.</summary>
    public static IQueryable<WorkOrder> OrdersWith(this PortalDb db, string text)
    {
        var found = db.IdsWith(text);
        return db.Orders.Where(o => found.Contains(o.Id));
    }

    /// <summary>Their ids, to be part of another query.</summary>
    public static IQueryable<long> IdsWith(this PortalDb db, string text)
    {
        var terms = SearchTokens.Query(text.Length > 100 ? text[..100] : text);
        return db.IdsWith(terms, " AND ", " & ");
    }

    /// <summary>The ids of the orders in which some three characters of <paramref name="text"/> stand side by side; many more than are alike.</summary>
    public static IQueryable<long> IdsLike(this PortalDb db, string text)
    {
        var tokens = SearchTokens.Of(text.Length > 40 ? text[..40] : text);
        return db.IdsWith([.. tokens.Zip(tokens.Skip(1)).Distinct().Select(pair => new SearchTerm([pair.First, pair.Second], IsOpen: false, Numbers: []))], " OR ", " | ");
    }

    /// <summary>Orders saved before there was an index, oldest first; what is there already is left alone, so that a stopped filling goes on.</summary>
    public static async Task FillAsync(PortalDb db, CancellationToken cancel)
    {
        if (db.Database.IsSqlite())
        {
            // New words are sorted in memory, and each 1 MB becomes a piece of the index: more takes longer to sort than it saves in merging.
            // Pieces are merged by sixteens, not by fours, so that an import writes each word half as often.
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"OrderWords\" (\"OrderWords\", rank) VALUES ('hashsize', 1048576), ('automerge', 16)", cancel);
        }

        var last = db.Database.IsSqlite() ? "SELECT rowid AS \"Value\" FROM \"OrderWords\" ORDER BY rowid DESC LIMIT 1" : "SELECT \"OrderId\" AS \"Value\" FROM \"OrderWords\" ORDER BY \"OrderId\" DESC LIMIT 1";
        var done = (await db.Database.SqlQueryRaw<long>(last).ToListAsync(cancel)).FirstOrDefault();
        while (true)
        {
            var orders = await db.Orders.AsNoTracking().Where(o => o.Id > done).OrderBy(o => o.Id).Take(Batch).ToListAsync(cancel);
            if (orders.Count == 0)
            {
                return;
            }

            await using var whole = await db.Database.BeginTransactionAsync(cancel);
            await WriteAsync(db, orders, cancel);
            await whole.CommitAsync(cancel);
            done = orders[^1].Id;
        }
    }

    /// <summary>The orders about to be saved whose words are new or different.</summary>
    internal static List<WorkOrder> About(ChangeTracker changes) =>
    [
        .. changes.Entries<WorkOrder>()
            .Where(e => e.State is EntityState.Added || (e.State is EntityState.Modified && (e.Property(o => o.Title).IsModified || e.Property(o => o.Content).IsModified)))
            .Select(e => e.Entity),
    ];

    /// <summary>Writes the words of orders that have been saved, in the transaction under way.</summary>
    internal static async Task WriteAsync(PortalDb db, List<WorkOrder> orders, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();

        // A batch of an import is cut up on every core: of a hundred thousand orders the cutting is half the work.
        var cut = orders.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered);
        if (db.Database.IsSqlite())
        {
            // One prepared statement run over and over is the fastest way into SQLite.
            command.CommandText = "INSERT OR REPLACE INTO \"OrderWords\" (rowid, \"Words\") VALUES ($id, $words)";
            var (id, words) = (command.CreateParameter(), command.CreateParameter());
            (id.ParameterName, words.ParameterName) = ("$id", "$words");
            command.Parameters.Add(id);
            command.Parameters.Add(words);

            // This core writes while the others cut.
            foreach (var (orderId, text) in cut.Select(order => (order.Id, string.Join(' ', TokensOf(order)))))
            {
                (id.Value, words.Value) = (orderId, text);
                await command.ExecuteNonQueryAsync(cancel);
            }

            return;
        }

        if (orders.Count > Few)
        {
            // An import does not wait until its words are sorted into the index: WordSorting does that beside it.
            await db.Database.ExecuteSqlRawAsync("SET LOCAL gin_pending_list_limit = '1GB'", cancel);
        }

        command.CommandText = "INSERT INTO \"OrderWords\" (\"OrderId\", \"Words\") SELECT id, words::tsvector FROM unnest($1, $2) AS new (id, words) "
            + "ON CONFLICT (\"OrderId\") DO UPDATE SET \"Words\" = EXCLUDED.\"Words\"";
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = orders.ConvertAll(o => o.Id).ToArray() });
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = cut.Select(o => Vector(TokensOf(o))).ToArray() });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static IQueryable<long> IdsWith(this PortalDb db, IReadOnlyList<SearchTerm> terms, string sqliteJoins, string postgresJoins)
    {
        if (terms.Count == 0)
        {
            return db.Orders.Where(o => false).Select(o => o.Id);
        }

        return db.Database.IsSqlite()
            ? db.Database.SqlQueryRaw<long>("SELECT rowid AS \"Value\" FROM \"OrderWords\" WHERE \"OrderWords\" MATCH {0}", string.Join(sqliteJoins, terms.Select(t => $"({t.ForSqlite()})")))
            : db.Database.SqlQueryRaw<long>("SELECT \"OrderId\" AS \"Value\" FROM \"OrderWords\" WHERE \"Words\" @@ CAST({0} AS tsquery)", string.Join(postgresJoins, terms.Select(t => $"({t.ForPostgres()})")));
    }

    private static IEnumerable<string> TokensOf(WorkOrder order)
    {
        var shown = PrivacyRule.MaskIn($"{order.Title}\n{order.Content}", order.Requester.Name, order.Requester.Phone);
        return SearchTokens.Of(shown).Concat(SearchTokens.OfNumber(order.Number));
    }

    /// <summary>Written out with positions instead of being parsed by the server, whose parser cuts by the words of its locale.</summary>
    private static string Vector(IEnumerable<string> tokens)
    {
        // More positions than these PostgreSQL does not keep.
        const int LastPosition = 16383;
        var vector = new StringBuilder();
        foreach (var (place, token) in tokens.Index())
        {
            vector.Append(CultureInfo.InvariantCulture, $"'{token}':{Math.Min(place + 1, LastPosition)} ");
        }

        return vector.ToString();
    }
}
