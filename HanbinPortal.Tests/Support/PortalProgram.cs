using System.Diagnostics;
using System.Text;
using HanbinPortal.Settings;

namespace HanbinPortal.Tests.Support;

/// <summary>The built program in a process of its own, as it is typed; it lies beside the tests, because they refer to it.</summary>
public static class PortalProgram
{
    public static Process Start(string folder, string[] words, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HanbinPortal.dll"), .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>On this database, as on a server.</summary>
    public static Process StartOn(PortalSettings settings, params string[] words) => Start(
        settings.StorageRoot,
        words,
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("Database__Provider", settings.Provider.ToString()),
        ("ConnectionStrings__Portal", settings.Connection),
        ("Storage__Root", settings.StorageRoot));

    /// <summary>What it answered when it had ended.</summary>
    public static async Task<Answer> EndAsync(Process process, CancellationToken cancel)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new Answer(process.ExitCode, await output, await errors);
    }

    public sealed record Answer(int ExitCode, string Output, string Errors);
}
