using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Tests.Architecture;

public sealed class CodeTests
{
    private const string SystemClock = @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b";

    private static readonly Type[] _own = [.. typeof(Program).Assembly.GetTypes().Where(IsWritten)];

    [Fact]
    public void Nobody_asks_the_system_clock() => Assert.Empty(SourceFile.All.Where(file => file.Says(SystemClock)).Select(file => file.Path));

    [Theory]
    [InlineData("<p>@DateTime.Now</p>")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    [InlineData("var day = System.DateTime.Today;")]
    public void A_planted_look_at_the_system_clock_is_seen(string text) => Assert.True(new SourceFile("Ui/Planted.razor", text).Says(SystemClock));

    [Fact]
    public void No_page_sees_the_database() => Assert.Empty(SourceFile.All
        .Where(file => file.Path.Contains(".razor", StringComparison.Ordinal) && file.Says(@"\b(PortalDb|IDbContextFactory)\b"))
        .Select(file => file.Path));

    [Fact]
    public void What_pages_ask_is_sealed_and_stands_in_a_feature()
    {
        var asked = _own.Where(type => type.Namespace!.StartsWith("HanbinPortal.Features", StringComparison.Ordinal)
            && (type.Name.EndsWith("Query", StringComparison.Ordinal) || type.Name.EndsWith("Command", StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Where(type => !type.IsSealed || type.Namespace is "HanbinPortal.Features").Select(type => type.FullName));
    }

    /// <summary>Components are partial classes and the half that Razor writes cannot say it, unless a second file does.</summary>
    [Fact]
    public void A_class_is_sealed_or_meant_to_be_derived_from() => Assert.Empty(_own
        .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !typeof(IComponent).IsAssignableFrom(type) && type != typeof(Program))
        .Select(type => type.FullName));

    [Fact]
    public void No_name_says_manager_or_helper() => Assert.Empty(_own
        .Where(type => type.Name.EndsWith("Manager", StringComparison.Ordinal) || type.Name.EndsWith("Helper", StringComparison.Ordinal) || type.Name.EndsWith("Util", StringComparison.Ordinal))
        .Select(type => type.FullName));

    /// <summary>Markup much over 80 lines and code much over 120 want a second component.</summary>
    [Fact]
    public void What_makes_a_screen_can_be_read_without_getting_lost() => Assert.Empty(SourceFile.All
        .Where(file => file.Folder is "Features" or "Ui")
        .Select(file => (file.Path, Lines: file.Text.Count(c => c == '\n'), Most: file.Path.EndsWith(".razor", StringComparison.Ordinal) ? 120 : 210))
        .Where(file => file.Lines > file.Most)
        .Select(file => $"{file.Path}: {file.Lines} lines"));

    private static bool IsWritten(Type type) =>
        type.Namespace is { } place
        && place.StartsWith("HanbinPortal", StringComparison.Ordinal)
        && !place.StartsWith("HanbinPortal.Data.Migrations", StringComparison.Ordinal)
        && !type.Name.StartsWith('_')
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && !type.Name.StartsWith('<');
}
