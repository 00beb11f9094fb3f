using System.Diagnostics;
using System.Text;

namespace HanbinPortal.Tests.Settings;

/// <summary>The program itself, started as an administrator would.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_portal_that_is_set_up_wrongly_does_not_start_and_lists_every_fault()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--Demo:Enabled=perhaps"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Database__Provider"] = "Oracle";
        start.Environment["Storage__MaxAttachmentMegabytes"] = "-1";
        start.Environment["Storage__Root"] = Path.GetTempPath();
        using var portal = Process.Start(start)!;

        var said = await portal.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await portal.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, portal.ExitCode);
        Assert.StartsWith("设置有误，平台没有启动：", said, StringComparison.Ordinal);
        Assert.Equal(3, said.Split('\n').Count(line => line.StartsWith("  · ", StringComparison.Ordinal)));
        Assert.Contains("Database:Provider：只能是 Sqlite 或 PostgreSQL，现在是「Oracle」。", said, StringComparison.Ordinal);
    }
}
