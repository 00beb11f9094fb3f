namespace HanbinPortal.Data.Seed;

/// <summary>One unit of the starting list; <paramref name="Category"/> is 镇办, 区直部门, 派出机构 or 公共服务企事业.</summary>
public sealed record ShippedUnit(string Code, string Name, string ShortName, string Category);

/// <summary>
/// The starting list of 承办单位 (units.csv): the townships and streets by their official codes, the rest after sister districts, for
/// the office to correct. 恒口镇 is not among them: 恒口示范区 runs a hotline desk of its own.
/// </summary>
public static class ShippedUnits
{
    /// <summary>All 68, in the order of the file.</summary>
    public static IReadOnlyList<ShippedUnit> Load()
    {
        using var reader = new StreamReader(SeedFile.Open("units.csv"));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(Parse)];
    }

    // Our own file: four columns, no quotes.
    private static ShippedUnit Parse(string line)
    {
        var cells = line.Split(',');
        return new ShippedUnit(cells[0], cells[1], cells[2], cells[3]);
    }
}
