namespace HanbinPortal.Tests.Architecture;

/// <summary>Who may use whom, as the README draws the house.</summary>
internal static class FolderRules
{
    private static readonly Dictionary<string, string[]> _mayUse = new()
    {
        ["Regulation"] = [],
        ["Settings"] = [],
        ["Accounts"] = ["Regulation"],
        ["Model"] = ["Regulation"],
        ["Documents"] = ["Regulation"],
        ["Sheets"] = ["Regulation"],
        ["Ui"] = ["Regulation", "Accounts"],
        ["Data"] = ["Regulation", "Model", "Accounts", "Settings"],
        ["Features"] = ["Regulation", "Model", "Accounts", "Settings", "Data", "Documents", "Sheets", "Ui"],
        ["Jobs"] = ["Regulation", "Model", "Settings", "Data"],

        // A verb does what a page does, without the page.
        ["Commands"] = ["Regulation", "Model", "Accounts", "Settings", "Data", "Documents", "Sheets", "Features"],
        ["Program.cs"] = ["Regulation", "Model", "Accounts", "Settings", "Data", "Documents", "Sheets", "Ui", "Features", "Jobs", "Commands"],
    };

    /// <summary>What a folder must not know of the world outside, as patterns over its text.</summary>
    private static readonly Dictionary<string, string[]> _neverSays = new()
    {
        // No clock, no database, no component, no configuration, no waiting.
        ["Regulation"] = [@"\bTimeProvider\b", @"\bMicrosoft\.", @"\bMudBlazor\b", @"\basync\b", @"\bawait\b", @"\bTask<", @"\bI(Configuration|Logger|ServiceProvider)\b", @"\bHttpContext\b"],
        ["Accounts"] = [@"\bMudBlazor\b"],
        ["Model"] = [@"\bMicrosoft\.", @"\bMudBlazor\b", @"\bTimeProvider\b", @"\basync\b"],
        ["Documents"] = [@"\bMicrosoft\.(EntityFrameworkCore|AspNetCore)\b", @"\bMudBlazor\b"],
        ["Sheets"] = [@"\bMicrosoft\.(EntityFrameworkCore|AspNetCore)\b", @"\bMudBlazor\b"],
        ["Data"] = [@"\bMicrosoft\.AspNetCore\.Components\b", @"\bMudBlazor\b"],
        ["Ui"] = [@"\bMicrosoft\.EntityFrameworkCore\b"],
    };

    /// <summary>One sentence for each breach in a file.</summary>
    public static IEnumerable<string> BreachesIn(SourceFile file)
    {
        if (!_mayUse.TryGetValue(file.Folder, out var allowed))
        {
            yield return $"{file.Path}: no rule says what {file.Folder} may use";
            yield break;
        }

        foreach (var used in file.NamespacesUsed)
        {
            var parts = used.Split('.');
            if (parts[0] != file.Folder && !allowed.Contains(parts[0]) && _mayUse.ContainsKey(parts[0]))
            {
                yield return $"{file.Path}: {file.Folder} must not use {parts[0]}";
            }

            if (file.Feature.Length > 0 && parts is ["Features", var other] && other != file.Feature && SourceFile.All.Any(f => f.Feature == other))
            {
                yield return $"{file.Path}: {file.Feature} must not use {other}; two features share through Model, Ui, Regulation or the root of Features";
            }
        }

        foreach (var pattern in _neverSays.GetValueOrDefault(file.Folder, []).Where(file.Says))
        {
            yield return $"{file.Path}: {file.Folder} must not say {pattern}";
        }
    }
}
