using System.Text.RegularExpressions;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Architecture;

/// <summary>One file of the app as text, with the place where it stands.</summary>
/// <param name="Path">Relative to the project: 「Features/Signing/SignForm.razor」.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly ILookup<string, string> _types = typeof(Program).Assembly.GetTypes()
        .Where(type => type is { IsNested: false, Namespace: not null } && type.Namespace.StartsWith("HanbinPortal.", StringComparison.Ordinal))
        .ToLookup(type => type.Namespace!["HanbinPortal.".Length..], type => type.Name.Split('`')[0]);

    /// <summary>Every file of the app that a person wrote.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = Read();

    /// <summary>「Features」, or the file itself where it stands at the top.</summary>
    public string Folder => Path.Split('/')[0];

    /// <summary>「Signing」 in Features/Signing; empty at the root of Features and everywhere else.</summary>
    public string Feature => Path.Split('/') is ["Features", var feature, _, ..] ? feature : string.Empty;

    /// <summary>Our own namespaces that the file names, in usings or before a type: 「Data」, 「Features.Signing」.</summary>
    public IEnumerable<string> NamespacesUsed => Whole().Matches(Text).Select(match => match.Groups[1].Value)
        .Concat(Partly().Matches(Text).Select(match => Qualified(match.Groups[1].Value)).OfType<string>())
        .Distinct();

    public bool Says(string pattern) => Regex.IsMatch(Text, pattern);

    private static List<SourceFile> Read()
    {
        var root = System.IO.Path.Combine(SharedData.RepositoryRoot, "HanbinPortal");
        return
        [
            .. Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
                .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
                .Select(path => new SourceFile(System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))
                .Where(file => file.Folder is not ("bin" or "obj") && !file.Path.StartsWith("Data/Migrations/", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Inside our namespaces a name may begin in the middle: 「Accounts.PortalRoles」, in a feature 「Signing.SignForm」.</summary>
    private string? Qualified(string name)
    {
        var dot = name.LastIndexOf('.');
        var (place, type) = (name[..dot], name[(dot + 1)..]);
        string[] places = Folder is "Features" ? [place, $"Features.{place}"] : [place, $"{Folder}.{place}"];
        return places.FirstOrDefault(p => _types[p].Contains(type));
    }

    [GeneratedRegex(@"(?<![\w.])(?:global::)?HanbinPortal\.([A-Z]\w*(?:\.[A-Z]\w*)?)")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*\.[A-Z]\w*(?:\.[A-Z]\w*)?)")]
    private static partial Regex Partly();
}
