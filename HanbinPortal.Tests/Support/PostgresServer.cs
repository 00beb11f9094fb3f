using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace HanbinPortal.Tests.Support;

/// <summary>
/// A real PostgreSQL of this test run's own: started when the first test asks, listening on a socket in its temporary folder only, and
/// gone with the folder when the run ends, however it ends.
/// </summary>
public static class PostgresServer
{
    // The shell holds the server and waits for its input to close: that happens when this process ends, killed or not.
    private const string Script = """
        set -e
        home=$(mktemp -d /tmp/portal-pg-XXXXXX)
        trap 'test -z "$server" || { kill -INT "$server"; wait "$server"; }; rm -rf "$home"' EXIT
        cd "$home"
        "$1/initdb" --no-sync -A trust -U portal -E UTF8 --locale=C.UTF-8 -D "$home/data" >"$home/log" 2>&1 || { cat "$home/log" >&2; exit 1; }
        "$1/postgres" -D "$home/data" -k "$home" -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off \
            -c max_connections=300 >"$home/log" 2>&1 </dev/null &
        server=$!
        tries=0
        until "$1/pg_isready" -q -h "$home" -U portal; do
            tries=$((tries + 1))
            test $tries -lt 600 && kill -0 "$server" || { cat "$home/log" >&2; exit 1; }
            sleep 0.05
        done
        echo "$home"
        cat >/dev/null
        """;

    private static readonly string? _programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault()
        : null;

    private static readonly Lazy<Task<string>> _folder = new(StartAsync);

    // Held, because its input would close with the object.
    private static Process? _shell;
    private static int _databases;

    /// <summary>Why there is no server to test with; null when there is one.</summary>
    public static string? WhyNot => _programs is null
        ? "PostgreSQL is not installed on this machine (/usr/lib/postgresql/*/bin); `.ci/setup` installs it."
        : null;

    /// <summary>A name that no other test of this run uses.</summary>
    public static string NewName() => string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");

    /// <summary>The connection string of a database on this server; the database need not exist yet.</summary>
    public static async Task<string> ConnectionToAsync(string database)
    {
        Assert.SkipWhen(WhyNot is not null, WhyNot ?? string.Empty);
        return new NpgsqlConnectionStringBuilder { Host = await _folder.Value, Username = "portal", Database = database, MaxPoolSize = 30 }.ConnectionString;
    }

    /// <summary>Runs a statement that belongs to no database, such as CREATE DATABASE.</summary>
    public static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await ConnectionToAsync("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartAsync()
    {
        // PostgreSQL refuses to run as root.
        string[] asSomebody = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--"] : [];
        string[] line = [.. asSomebody, "sh", "-c", Script, "portal-pg", _programs!];
        _shell = Process.Start(new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;

        return await _shell.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"PostgreSQL did not start: {await _shell.StandardError.ReadToEndAsync()}");
    }
}
