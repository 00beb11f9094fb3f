using System.CommandLine;
using HanbinPortal.Settings;

namespace HanbinPortal.Commands;

/// <summary>
/// The command line: no verb serves the portal, a verb does one thing and ends. Whatever a verb needs of the portal it takes from
/// the application that Program.cs builds, so that both run on the same registrations.
/// </summary>
public static class PortalCommand
{
    public const int Failed = 1;

    // What a verb prints is for programs, and beside it stands what a person should read: of the log only faults, and not on the output.
    private static readonly string[] _quiet =
        ["--Logging:Console:LogToStandardErrorThreshold=Trace", "--Logging:LogLevel:Default=Error", "--Logging:LogLevel:Microsoft=Error"];

    /// <param name="build">Builds the application from the host's own options (<c>--urls …</c>).</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        var (host, own) = HostOptions.Split(args);

        WebApplication Portal(params string[] more) => Read(() => build([.. host, .. more]));

        static T Read<T>(Func<T> settings)
        {
            try
            {
                return settings();
            }
            catch (InvalidDataException broken) when (broken.InnerException is FormatException or System.Text.Json.JsonException)
            {
                throw new SettingsException([$"设置文件不是正确的 JSON：{broken.Message} {broken.InnerException.Message}"]);
            }
        }

        var root = new RootCommand("汉滨区12345热线工单办理平台。不带命令时启动网站，带命令时办完即结束；--urls 等网站设置可写在任何命令之后。");
        ServeCommand.SetOn(root, () => Portal());
        root.Add(MigrateCommand.Create(() => Portal()));
        root.Add(ImportCommand.Create(() => Portal(_quiet)));
        root.Add(DeadlineCommand.Create());
        root.Add(SamplesCommand.Create(() => Read(() => SettingsServices.FontsFor(host))));
        ChineseHelp.PutOn(root);

        var line = root.Parse(own);
        if (line.Action is not ChineseHelp && LineFaults.In(line) is { Count: > 0 } faults)
        {
            return await RefuseAsync(faults);
        }

        try
        {
            return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SettingsException wrong)
        {
            return await RefuseAsync(["设置有误，平台没有启动：", .. wrong.Faults.Select(fault => $"  · {fault}")]);
        }
    }

    private static async Task<int> RefuseAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await Console.Error.WriteLineAsync(line);
        }

        return Failed;
    }
}
