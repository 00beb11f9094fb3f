using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data.Search;

/// <summary>
/// Sorting the words of a large import into PostgreSQL's index takes longer than everything else about it. They are saved unsorted with
/// their orders and found at once, if more slowly; this sorts them in meanwhile, on a connection of its own. What it does not come to the
/// server does by itself in time. SQLite sorts as it writes, having only one writer.
/// </summary>
public sealed class WordSorting(IDbContextFactory<PortalDb> dbs, ILogger log)
{
    private Task _under = Task.CompletedTask;

    /// <summary>There are new words; sorted when those before them are.</summary>
    public void Begin()
    {
        if (_under.IsCompleted)
        {
            _under = Task.Run(SortAsync);
        }
    }

    /// <summary>Those were the last.</summary>
    public void End() => _under = _under.ContinueWith(_ => SortAsync(), TaskScheduler.Default).Unwrap();

    private async Task SortAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
        if (db.Database.IsSqlite())
        {
            return;
        }

        try
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
            await db.Database.ExecuteSqlRawAsync("SELECT gin_clean_pending_list('\"IX_OrderWords_Words\"')", CancellationToken.None);
        }
        catch (DbException fault)
        {
            log.LogWarning(fault, "New words are left for the server to sort");
        }
    }
}
