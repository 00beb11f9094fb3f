using Bunit;
using HanbinPortal.Features.Dispatch;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Features.Dispatch;

public sealed class DispatchFieldsTests : BunitContext
{
    private readonly DispatchText _written = new();

    [Theory]
    [InlineData(1, DispatchBasis.WhoIsNear)] // the township of the order
    [InlineData(3, DispatchBasis.WhoGoverns)]
    public void The_basis_follows_the_unit_until_it_is_chosen(int unit, DispatchBasis expected)
    {
        var fields = Fields();

        fields.FindAll(".unit-grid input")[unit].Change(true);

        Assert.Equal(expected, _written.Basis);
    }

    [Fact]
    public void A_basis_chosen_by_hand_stays()
    {
        var fields = Fields();

        Basis(fields, "派单目录").Change(true);
        fields.FindAll(".unit-grid input")[1].Change(true);

        Assert.Equal(DispatchBasis.Catalogue, _written.Basis);
    }

    [Theory]
    [InlineData("领导交办", "批示的领导和日期")]
    [InlineData("提级督办", "督办件的名称和日期")]
    [InlineData("区政府专题会议", "会议的名称和日期")]
    public void What_a_leader_or_a_meeting_decided_cannot_be_given_back_and_asks_for_its_name(string basis, string label)
    {
        var fields = Fields();

        Basis(fields, basis).Change(true);

        Assert.Contains("承办单位不得退回（第十二条第3项）", fields.Find("[role=note]").TextContent, StringComparison.Ordinal);
        Assert.Contains(fields.FindAll(".field label"), found => found.TextContent.StartsWith(label, StringComparison.Ordinal));
    }

    [Fact]
    public void Back_to_one_unit_the_first_chosen_stays()
    {
        var fields = Fields();
        Mode(fields, "分别办理").Change(true);
        fields.FindAll(".unit-grid input")[4].Change(true);
        fields.FindAll(".unit-grid input")[0].Change(true);

        Mode(fields, "独办").Change(true);

        Assert.Equal("水利局", Assert.Single(_written.Units).ShortName);
    }

    private static AngleSharp.Dom.IElement Basis(IRenderedComponent<DispatchFields> fields, string name) => Mode(fields, name);

    private static AngleSharp.Dom.IElement Mode(IRenderedComponent<DispatchFields> fields, string name) =>
        fields.FindAll(".choice-option").Single(option => option.TextContent.Trim() == name).QuerySelector("input")!;

    private IRenderedComponent<DispatchFields> Fields() => Render<DispatchFields>(fields => fields
        .Add(f => f.Written, _written)
        .Add(f => f.Units, Options.All)
        .Add(f => f.Suggested, [new UnitSuggestion(Options.All[1], "属地", IsNear: true)]));
}
