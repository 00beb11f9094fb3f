using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Intake.Reading;

/// <summary>Two months of a real layout, with other headers and other words in each.</summary>
public sealed class SharedExportTests
{
    [Theory]
    [InlineData("city-export-2026-08.xlsx", 600, 8, 33, "31 31 14 502 22 0")]
    [InlineData("city-export-2026-09.xlsx", 900, 7, 50, "46 59 20 744 31 0")]
    public void Both_months_are_read_whole(string name, int rows, int emergencies, int confidential, string byKind)
    {
        using var stream = File.OpenRead(SharedData.PathOf(name));
        using var file = IntakeFile.Open(stream, AliasTable.Orders);
        var mapping = ColumnMapping.Propose(file.Header, AliasTable.Orders);
        var parser = new CityOrderParser(file, mapping);

        var outcomes = file.Rows().Select(parser.Parse).ToList();

        Assert.Empty(mapping.UnmappedHeaders(file.Header));
        Assert.Empty(outcomes.SelectMany(o => o.Faults));
        Assert.Equal(rows, outcomes.Select(o => o.Row!.Number).Distinct().Count());
        Assert.Equal(emergencies, outcomes.Count(o => o.Row!.IsEmergency));
        Assert.Equal(confidential, outcomes.Count(o => o.Row!.IsConfidential && o.Row.Phone is null && o.Row.RequesterName is null));
        Assert.Equal(byKind, string.Join(' ', Enum.GetValues<OrderKind>().Select(kind => outcomes.Count(o => o.Row!.Kind == kind))));
        Assert.All(outcomes, o => Assert.True(o.Row!.AskedAt <= o.Row.ForwardedAt && o.Row.ForwardedAt < o.Row.CityDueAt));
    }

    [Fact]
    public void The_first_order_of_August_says_what_the_file_says()
    {
        using var stream = File.OpenRead(SharedData.PathOf("city-export-2026-08.xlsx"));
        using var file = IntakeFile.Open(stream, AliasTable.Orders);
        var parser = new CityOrderParser(file, ColumnMapping.Propose(file.Header, AliasTable.Orders));

        var first = file.Rows().Select(parser.Parse).First();

        Assert.Equal(2, first.RowNumber);
        Assert.Equal("260803082800100001", first.Row!.Number);
        Assert.Equal(new DateTimeOffset(2026, 8, 3, 0, 28, 0, TimeSpan.Zero), first.Row.AskedAt);
        Assert.Equal(new DateTimeOffset(2026, 8, 3, 3, 36, 0, TimeSpan.Zero), first.Row.ForwardedAt);
        Assert.Equal(new DateTimeOffset(2026, 8, 10, 0, 28, 0, TimeSpan.Zero), first.Row.CityDueAt);
        Assert.Equal(("瀛湖镇78号", "张滩镇", "微信", OrderKind.HelpRequest), (first.Row.Address, first.Row.Area, first.Row.Channel, first.Row.Kind));
    }
}
