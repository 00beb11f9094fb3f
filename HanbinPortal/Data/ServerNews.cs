using System.Text.Json;
using System.Threading.Channels;
using HanbinPortal.Settings;
using Npgsql;

namespace HanbinPortal.Data;

/// <summary>
/// Several instances of the portal share one PostgreSQL and hear of each other's changes through it (LISTEN/NOTIFY): which order
/// changed, so that open screens show it, and that the calendar, the settings or a document's wording did. Only keys travel, nothing personal.
/// </summary>
/// <remarks>
/// News is lost while the server is away. Nothing depends on it: a step taken on an old screen is refused with what happened since, and
/// the rule book and the wordings are read anew after some seconds anyway.
/// </remarks>
public sealed class ServerNews(PortalSettings settings, OrderFeed feed, RuleBookSource rules, WordingSource wordings, TimeProvider clock, ILogger<ServerNews> log) : BackgroundService
{
    private const string Channel = "portal_news";
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    private readonly Guid _me = Guid.NewGuid();

    // Whoever saves an order does not wait for the others to hear of it; if the server is away for long, the oldest news goes first.
    private readonly Channel<News> _outgoing = System.Threading.Channels.Channel.CreateBounded<News>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.SavedHere += Tell;
        rules.ChangedHere += TellOfRules;
        wordings.ChangedHere += TellOfWordings;
        try
        {
            await Task.WhenAll(AgainAndAgainAsync(ListenAsync, stoppingToken), AgainAndAgainAsync(SendAsync, stoppingToken));
        }
        finally
        {
            feed.SavedHere -= Tell;
            rules.ChangedHere -= TellOfRules;
            wordings.ChangedHere -= TellOfWordings;
        }
    }

    private void Tell(OrderChanged change) => _outgoing.Writer.TryWrite(new News(_me, change));

    private void TellOfRules() => _outgoing.Writer.TryWrite(new News(_me, Order: null));

    private void TellOfWordings() => _outgoing.Writer.TryWrite(new News(_me, Order: null, IsWording: true));

    private async Task ListenAsync(Action connected, CancellationToken stop)
    {
        // A connection of its own that notices when the line is cut, not one that others use in between.
        var line = new NpgsqlConnectionStringBuilder(settings.Connection) { Pooling = false, KeepAlive = 30 };
        await using var connection = new NpgsqlConnection(line.ConnectionString);
        connection.Notification += (_, told) => Hear(told.Payload);
        await connection.OpenAsync(stop);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(stop);
        }

        connected();
        rules.Hear();
        wordings.Hear();
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }

    private async Task SendAsync(Action connected, CancellationToken stop)
    {
        while (await _outgoing.Reader.WaitToReadAsync(stop))
        {
            await using var connection = new NpgsqlConnection(settings.Connection);
            await connection.OpenAsync(stop);
            connected();
            List<string> batch = [];
            while (batch.Count < 500 && _outgoing.Reader.TryRead(out var news))
            {
                batch.Add(JsonSerializer.Serialize(news));
            }

            await using var command = new NpgsqlCommand($"SELECT pg_notify('{Channel}', text) FROM unnest(@texts) AS text", connection);
            command.Parameters.AddWithValue("texts", batch.ToArray());
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private void Hear(string payload)
    {
        News? news;
        try
        {
            news = JsonSerializer.Deserialize<News>(payload);
        }
        catch (JsonException)
        {
            // An instance of a later version may say what this one does not know yet.
            return;
        }

        if (news is null || news.From == _me)
        {
            return;
        }

        if (news.Order is { } change)
        {
            feed.Hear(change);
        }
        else if (news.IsWording)
        {
            wordings.Hear();
        }
        else
        {
            rules.Hear();
        }
    }

    /// <summary>Keeps something going that ends only with a fault, and waits longer after each fault until the server answers again.</summary>
    private async Task AgainAndAgainAsync(Func<Action, CancellationToken, Task> work, CancellationToken stop)
    {
        var pause = _shortest;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work(() => pause = _shortest, stop);
            }
            catch (Exception fault) when (fault is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException)
            {
                log.LogWarning(fault, "No word with the other instances through the database; trying again in {Pause}.", pause);
                await Task.Delay(pause, clock, stop);
                pause = pause * 2 < _longest ? pause * 2 : _longest;
            }
        }
    }

    /// <param name="From">The instance that tells; it does not listen to itself.</param>
    /// <param name="Order">The order that changed; null when it was the calendar, the settings or a wording.</param>
    /// <param name="IsWording">It was the wording of a document.</param>
    private sealed record News(Guid From, OrderChanged? Order, bool IsWording = false);
}
