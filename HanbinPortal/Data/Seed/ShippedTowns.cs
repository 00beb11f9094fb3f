using System.Text.Json;

namespace HanbinPortal.Data.Seed;

/// <summary>A village or neighbourhood committee by its official name: 「关庙社区居委会」「双村村委会」.</summary>
public sealed record ShippedVillage(string Code, string Name)
{
    /// <summary>The place, as people write it: 「关庙社区」「双村村」.</summary>
    public string Place =>
        Name.IndexOf("社区居委会", StringComparison.Ordinal) is > 0 and var community ? Name[..(community + 2)]
        : Name.IndexOf("村委会", StringComparison.Ordinal) is > 0 and var village ? Name[..(village + 1)]
        : Name;
}

/// <summary>A street or town of the district with its villages; <paramref name="Name"/> is the place, <paramref name="UnitName"/> its government.</summary>
public sealed record ShippedTown(string Code, string Name, string UnitName, IReadOnlyList<ShippedVillage> Villages);

/// <summary>
/// The district's 4 streets and 24 towns with their 529 villages (towns.json), for telling from an address which township it lies
/// in. 恒口镇 is among them although it is no unit here: its orders go back to the city.
/// </summary>
public static class ShippedTowns
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<ShippedTown> Load()
    {
        using var file = SeedFile.Open("towns.json");
        return JsonSerializer.Deserialize<TownsFile>(file, _web)!.Towns;
    }

    private sealed record TownsFile(IReadOnlyList<ShippedTown> Towns);
}
