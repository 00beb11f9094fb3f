using HanbinPortal.Model.Units;

namespace HanbinPortal.Features.Dispatch;

/// <summary>A unit that can be given an order.</summary>
public sealed record UnitOption(int Id, string Code, string Name, string ShortName, UnitCategory Category)
{
    public bool Matches(string words) =>
        Name.Contains(words, StringComparison.OrdinalIgnoreCase) || ShortName.Contains(words, StringComparison.OrdinalIgnoreCase) || Code.StartsWith(words, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A unit that suggests itself, and why.</summary>
public sealed record UnitSuggestion(UnitOption Unit, string Why, bool IsNear = false);
