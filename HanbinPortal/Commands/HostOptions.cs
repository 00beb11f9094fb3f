namespace HanbinPortal.Commands;

/// <summary>
/// The options of the web host and the settings of the portal (<c>--urls http://…</c>, <c>--Database:Provider=Sqlite</c>) may stand
/// beside any verb. They are taken out before the verbs are read and handed to the host as they are.
/// </summary>
public static class HostOptions
{
    private static readonly string[] _names =
        ["urls", "http_ports", "https_ports", "environment", "contentRoot", "webRoot", "applicationName", "detailedErrors", "allowedHosts"];

    private static readonly string[] _sections = ["ConnectionStrings", "Database", "Demo", "Fonts", "Kestrel", "Logging", "Portal", "Storage"];

    public static (string[] Host, string[] Own) Split(IReadOnlyList<string> args)
    {
        var host = new List<string>();
        var rest = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!Names(args[i]))
            {
                rest.Add(args[i]);
            }
            else if (args[i].Contains('=', StringComparison.Ordinal))
            {
                host.Add(args[i]);
            }
            else if (i + 1 < args.Count)
            {
                host.Add($"{args[i]}={args[++i]}");
            }
            else
            {
                // Without its value the host would ignore it; left here it is reported.
                rest.Add(args[i]);
            }
        }

        return ([.. host], [.. rest]);
    }

    private static bool Names(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var key = arg[2..].Split('=')[0];
        return _names.Contains(key, StringComparer.OrdinalIgnoreCase)
            || (key.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
                && _sections.Contains(key[..colon], StringComparer.OrdinalIgnoreCase));
    }
}
